package org.krug.testkit;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The wire between the features and DynamoDB Local: counts what goes over it, and troubles it as networks and busy tables do.
 *
 * <p>It stands below the SDK, so that the SDK's own retries and error handling are the real ones.
 */
@Singleton
@Replaces(SdkHttpClient.class)
public final class Wire implements SdkHttpClient {
    private static final String TARGET = "X-Amz-Target";

    private final SdkHttpClient real = UrlConnectionHttpClient.create();
    private final AtomicReference<@Nullable List<String>> record = new AtomicReference<>();
    private final AtomicReference<@Nullable Trouble> trouble = new AtomicReference<>();

    /** What a table answers. */
    public record Reply(int status, byte[] body) {}

    /** Takes a body to DynamoDB Local and brings its reply; may be used often, or not at all. */
    @FunctionalInterface
    public interface Exchange {
        Reply send(byte[] body) throws IOException;
    }

    /** Stands in the way of every request. */
    @FunctionalInterface
    public interface Trouble {
        /**
         * Gives the reply that the SDK will see, however it comes by it.
         *
         * @param operation such as `TransactWriteItems`
         * @throws IOException where the SDK is to see a broken connection
         */
        Reply meet(String operation, byte[] body, Exchange exchange) throws IOException;
    }

    /** The operations that were sent while a call ran, in their order; retries count. */
    public List<String> during(Runnable call) {
        List<String> operations = Collections.synchronizedList(new ArrayList<>());
        record.set(operations);
        try {
            call.run();
        } finally {
            record.set(null);
        }
        return List.copyOf(operations);
    }

    /** Runs a call while every request meets a trouble. */
    public void troubled(Trouble with, Runnable call) {
        trouble.set(with);
        try {
            call.run();
        } finally {
            trouble.set(null);
        }
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        String operation = request.httpRequest()
                .firstMatchingHeader(TARGET)
                .map(target -> target.substring(target.indexOf('.') + 1))
                .orElse("");
        List<String> recording = record.get();
        if (recording != null) {
            recording.add(operation);
        }
        Trouble met = trouble.get();
        return met == null ? real.prepareRequest(request) : new Troubled(operation, request, met);
    }

    @Override
    public void close() {
        real.close();
    }

    /** A request that meets a trouble. */
    private final class Troubled implements ExecutableHttpRequest {
        private final String operation;
        private final HttpExecuteRequest request;
        private final Trouble met;

        private Troubled(String operation, HttpExecuteRequest request, Trouble met) {
            this.operation = operation;
            this.request = request;
            this.met = met;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            Reply reply = met.meet(operation, body(), this::send);
            return HttpExecuteResponse.builder()
                    .response(SdkHttpFullResponse.builder()
                            .statusCode(reply.status())
                            .putHeader("Content-Type", "application/x-amz-json-1.0")
                            .build())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(reply.body())))
                    .build();
        }

        @Override
        public void abort() {
            // A call is over before anybody could give it up.
        }

        private byte[] body() throws IOException {
            ContentStreamProvider content = request.contentStreamProvider().orElseThrow();
            try (var stream = content.newStream()) {
                return stream.readAllBytes();
            }
        }

        private Reply send(byte[] body) throws IOException {
            // The signature no longer fits another body; DynamoDB Local does not mind.
            SdkHttpRequest fitting = request.httpRequest().toBuilder()
                    .putHeader("Content-Length", Integer.toString(body.length))
                    .build();
            HttpExecuteResponse response = real.prepareRequest(HttpExecuteRequest.builder()
                            .request(fitting)
                            .contentStreamProvider(() -> new ByteArrayInputStream(body))
                            .build())
                    .call();
            int status = response.httpResponse().statusCode();
            if (response.responseBody().isEmpty()) {
                return new Reply(status, new byte[0]);
            }
            try (var stream = response.responseBody().get()) {
                return new Reply(status, stream.readAllBytes());
            }
        }
    }
}
