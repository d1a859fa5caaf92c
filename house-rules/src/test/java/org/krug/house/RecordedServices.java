package org.krug.house;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands before DynamoDB Local, for every service of AWS, and writes down what is asked of it. */
final class RecordedServices implements AutoCloseable {
    private static final List<String> FORWARDED =
            List.of("x-amz-target", "content-type", "authorization", "x-amz-date");

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private final URI dynamoDb;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /**
     * One request.
     *
     * @param operation such as {@code DynamoDB_20120810.GetItem}
     * @param closing whether its connection was not to be kept
     */
    record Asked(String operation, boolean closing, int status, String answer) {}

    RecordedServices(URI dynamoDb) throws IOException {
        this.dynamoDb = dynamoDb;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::forward);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was asked since the last time. */
    List<Asked> taken() {
        List<Asked> taken = List.copyOf(asked);
        asked.clear();
        return taken;
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpRequest.Builder request = HttpRequest.newBuilder(dynamoDb).POST(BodyPublishers.ofByteArray(body));
            FORWARDED.forEach(
                    name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                            .ifPresent(value -> request.header(name, value)));
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            asked.add(new Asked(
                    String.valueOf(exchange.getRequestHeaders().getFirst("x-amz-target")),
                    "close".equals(exchange.getRequestHeaders().getFirst("connection")),
                    answer.statusCode(),
                    new String(answer.body(), StandardCharsets.UTF_8)));
            answer.headers()
                    .firstValue("content-type")
                    .ifPresent(type -> exchange.getResponseHeaders().add("content-type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
