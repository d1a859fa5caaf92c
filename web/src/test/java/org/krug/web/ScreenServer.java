package org.krug.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Serves the screen's files and a test's own on the loopback address; takes one posted answer. */
final class ScreenServer implements AutoCloseable {
    private final HttpServer server;
    private final CompletableFuture<String> posted = new CompletableFuture<>();

    ScreenServer(Map<String, VenueScreen.Asset> extra) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String name = exchange.getRequestURI().getPath().substring(1);
            if (exchange.getRequestMethod().equals("POST")) {
                posted.complete(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
            } else if (extra.containsKey(name) || VenueScreen.file(name).isPresent()) {
                send(exchange, extra.getOrDefault(name, VenueScreen.file(name).orElse(null)));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
            exchange.close();
        });
        server.start();
    }

    String folder() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String posted() throws Exception {
        return posted.get(60, TimeUnit.SECONDS);
    }

    private static void send(HttpExchange exchange, VenueScreen.Asset asset) throws IOException {
        asset.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = asset.text().getBytes(StandardCharsets.UTF_8);
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(200, isHead ? -1 : bytes.length);
        if (!isHead) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
