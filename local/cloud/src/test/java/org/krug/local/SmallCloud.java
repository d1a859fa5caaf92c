package org.krug.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One local cloud with small functions for the tests of one class, spoken to over real HTTP and WebSockets. */
final class SmallCloud implements BeforeAllCallback, AfterAllCallback {
    static final Instant NOW = Instant.parse("2019-02-09T09:00:00Z");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Optional<LocalCloud> running = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        TestProject project = TestProject.in(Files.createTempDirectory(Path.of("target"), "small-cloud"));
        TestServices services = new TestServices();
        running = Optional.of(
                LocalCloud.start(CloudOptions.of(project.template()).withClock(NOW), surroundings -> services));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        running.ifPresent(LocalCloud::close);
    }

    LocalCloud cloud() {
        return running.orElseThrow();
    }

    HttpClient http() {
        return HTTP;
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(cloud().address() + path));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
