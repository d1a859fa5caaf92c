package org.krug.kernel;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** The HTTP client of all of the SDK's clients, which can be told to keep no connection: none would survive a snapshot. */
public final class CheckpointedHttp implements SdkHttpClient {
    private final SdkHttpClient inner;
    private volatile boolean keeping = true;

    CheckpointedHttp(SdkHttpClient inner) {
        this.inner = inner;
    }

    /** From now on, each connection is closed after its request, or else kept for the next. */
    void keepConnections(boolean chosen) {
        keeping = chosen;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return inner.prepareRequest(keeping ? request : closing(request));
    }

    private static HttpExecuteRequest closing(HttpExecuteRequest request) {
        return HttpExecuteRequest.builder()
                .request(request.httpRequest().toBuilder()
                        .putHeader("Connection", "close")
                        .build())
                .contentStreamProvider(request.contentStreamProvider().orElse(null))
                .metricCollector(request.metricCollector().orElse(null))
                .build();
    }

    @Override
    public String clientName() {
        return inner.clientName();
    }

    @Override
    public void close() {
        inner.close();
    }
}
