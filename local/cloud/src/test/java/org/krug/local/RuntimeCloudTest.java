package org.krug.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A local cloud whose functions run in processes of their own, asked over HTTP. */
class RuntimeCloudTest {
    private static final Instant NOW = Instant.parse("2019-02-09T09:00:00Z");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private LocalCloud cloud;

    @BeforeEach
    void start() {
        cloud = LocalCloud.start(
                CloudOptions.of(TestProject.in(folder).template())
                        .withClock(NOW)
                        .withRuntime(true),
                surroundings -> new TestServices());
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(cloud.address() + path)).build(), BodyHandlers.ofString());
    }

    private static List<ProcessHandle> functions() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .commandLine()
                        .orElse("")
                        .contains("com.amazonaws.services.lambda.runtime.api.client"))
                .toList();
    }

    @Test
    void aRequestIsAnsweredWithTheClocksTime() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/echo/5");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("GET /echo/{id} {id=5} " + NOW.toEpochMilli());
    }

    @Test
    void aFailureIsAnsweredAsApiGatewayDoes() throws IOException, InterruptedException {
        assertThat(get("/echo/5?do=fail").statusCode()).isEqualTo(500);
    }

    @Test
    void aTimeoutIsAnsweredAsApiGatewayDoesAndTheNextRequestIsWell() throws IOException, InterruptedException {
        HttpResponse<String> late = get("/echo/5?do=sleep");

        assertThat(late.statusCode()).isEqualTo(500);
        assertThat(get("/echo/5").statusCode()).isEqualTo(200);
    }

    @Test
    void allProcessesEndWithTheCloud() throws IOException, InterruptedException {
        get("/echo/5");
        get("/twin");
        assertThat(functions()).hasSize(2);

        cloud.close();

        assertThat(functions()).isEmpty();
    }
}
