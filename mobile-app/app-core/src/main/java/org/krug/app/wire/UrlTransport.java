package org.krug.app.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The platform's own HTTP client, the one that works on every phone. Follows no redirect: Krug sends the app none. */
public final class UrlTransport implements Transport {
    /** More than any answer that the app asks for; a captive portal's page may be longer. */
    private static final int LONGEST = 8 * 1024 * 1024;

    private final int connectMillis;
    private final int readMillis;

    /**
     * @param connect how long a connection may take
     * @param read how long the server may be silent
     */
    public UrlTransport(Duration connect, Duration read) {
        this.connectMillis = Math.toIntExact(connect.toMillis());
        this.readMillis = Math.toIntExact(read.toMillis());
    }

    @Override
    public Reply send(Request request) throws NoAnswerException {
        HttpURLConnection connection = null;
        try {
            connection = open(request);
            if (request.body().isPresent()) {
                connection.setDoOutput(true);
                byte[] bytes = request.body().get().getBytes(StandardCharsets.UTF_8);
                connection.setFixedLengthStreamingMode(bytes.length);
                try (var out = connection.getOutputStream()) {
                    out.write(bytes);
                }
            }
            int status = connection.getResponseCode();
            String body = text(status < 400 ? connection.getInputStream() : connection.getErrorStream());
            return new Reply(status, body, date(connection));
        } catch (IOException | IllegalArgumentException e) {
            if (connection != null) {
                // A connection that broke must not be used for the next request.
                connection.disconnect();
            }
            throw new NoAnswerException(request.method() + " was not answered", e);
        }
    }

    private HttpURLConnection open(Request request) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(request.address()).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(connectMillis);
        connection.setReadTimeout(readMillis);
        connection.setUseCaches(false);
        connection.setRequestMethod(request.method());
        request.headers().forEach(connection::setRequestProperty);
        return connection;
    }

    private static Optional<Instant> date(HttpURLConnection connection) {
        long millis = connection.getDate();
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static String text(@Nullable InputStream body) throws IOException {
        if (body == null) {
            return "";
        }
        try (body) {
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            byte[] some = new byte[8192];
            for (int count = body.read(some); count >= 0; count = body.read(some)) {
                read.write(some, 0, count);
                if (read.size() > LONGEST) {
                    throw new IOException("an answer of more than " + LONGEST + " bytes");
                }
            }
            return read.toString(StandardCharsets.UTF_8);
        }
    }
}
