package org.krug.local.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.krug.local.dynamodb.KeptConnections;

/** Sends POSTs over kept connections with as little work as possible: the measuring side shares the machine with the measured one. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;

    Api(URI address) {
        this.address = address;
        KeptConnections.ofOneProcess();
    }

    /**
     * A request that is ready to be sent.
     *
     * @param key the idempotency key, if it has one
     */
    record Post(String path, String token, Optional<String> key, byte[] body) {

        /** With a key of its own. */
        static Post once(String path, String token) {
            return new Post(path, token, Optional.of(UUID.randomUUID().toString()), new byte[0]);
        }

        /** Known by the nonce among its fields, as the app sends scans. */
        static Post marked(String path, String token, Map<String, ?> fields) {
            try {
                return new Post(path, token, Optional.empty(), JSON.writeValueAsBytes(fields));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The body of the answer.
     *
     * @throws IllegalStateException when it is anything but 200
     */
    String send(Post post) {
        try {
            return exchange(post);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String exchange(Post post) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.resolve(post.path()).toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer " + post.token());
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Accept", "application/json");
        post.key().ifPresent(key -> connection.setRequestProperty("Idempotency-Key", key));
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(post.body().length);
        try (var out = connection.getOutputStream()) {
            out.write(post.body());
        }
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            String answer = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (status != 200) {
                throw new IllegalStateException(post.path() + " was answered " + status + ": " + answer);
            }
            return answer;
        }
    }
}
