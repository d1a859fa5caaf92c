package org.krug.app.screens;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.krug.app.wire.Json;

/** An HTTP server that answers as it is told to, and remembers what it was asked. */
final class LoopbackKrug implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Told> answers = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, List<String>> keys = new ConcurrentHashMap<>();

    private record Told(int status, String body) {}

    LoopbackKrug() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param call such as {@code GET /me}; for Cognito's calls their name alone */
    <T> LoopbackKrug answers(String call, Class<T> type, T body) {
        return answers(call, 200, Json.text(type, body));
    }

    LoopbackKrug answers(String call, int status, String body) {
        answers.put(call, new Told(status, body));
        return this;
    }

    /** The Idempotency-Keys that came with a call. */
    List<String> keys(String call) {
        return keys.getOrDefault(call, List.of());
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        String call = target == null
                ? exchange.getRequestMethod() + " " + exchange.getRequestURI()
                : target.substring(target.indexOf('.') + 1);
        asked.add(call);
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key != null) {
            keys.computeIfAbsent(call, first -> new CopyOnWriteArrayList<>()).add(key);
        }
        Told told = answers.getOrDefault(call, new Told(500, "nobody told me about " + call));
        byte[] body = told.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(told.status(), body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
