package org.krug.local.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.krug.app.wire.Reply;
import org.krug.app.wire.Transport;

/** HTTP as anybody speaks it to the local cloud; redirects are not followed. */
public final class Web implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final BooleanSupplier revived;
    private int requests;
    private int repeats;

    /**
     * @param base the address of the HTTP API, without a slash at its end
     * @param revived asked when a request was not answered: whether it makes sense to send it again
     */
    Web(URI base, BooleanSupplier revived) {
        this.base = base;
        this.revived = revived;
    }

    /** The client itself, for WebSockets. */
    HttpClient client() {
        return client;
    }

    /** The address of the HTTP API, without a slash at its end. */
    String base() {
        return base.toString();
    }

    /** The network of a phone app. */
    Transport forApp() {
        return request -> {
            String[] headers = request.headers().entrySet().stream()
                    .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                    .toArray(String[]::new);
            byte[] body = request.body().orElse("").getBytes(StandardCharsets.UTF_8);
            Answer answer = send(request.method(), request.address(), body, headers);
            return new Reply(answer.status(), answer.text(), answer.date());
        };
    }

    /** How many requests were sent, repeats not counted. */
    int requests() {
        return requests;
    }

    /** How many were sent again because no answer had come. */
    int repeats() {
        return repeats;
    }

    /**
     * Sends a request and waits for its answer, whatever its status.
     *
     * @param address a path of the API, or a whole address
     */
    public Answer send(String method, String address, byte[] body, String... headers) {
        URI target = address.startsWith("/") ? URI.create(base + address) : URI.create(address);
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        requests++;
        while (true) {
            try {
                HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
                return new Answer(
                        method + " " + target.getPath(), response.statusCode(), date(response), response.body());
            } catch (IOException e) {
                if (!revived.getAsBoolean()) {
                    throw new StoryStoppedException(method + " " + target.getPath() + " was not answered: " + e, e);
                }
                repeats++;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoryStoppedException("The story was interrupted", e);
            }
        }
    }

    private static Optional<Instant> date(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Date")
                .map(date -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
