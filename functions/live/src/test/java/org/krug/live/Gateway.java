package org.krug.live;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Stands for the management API of API Gateway, on loopback. */
final class Gateway implements AutoCloseable {
    final Map<String, List<String>> received = new ConcurrentHashMap<>();
    final Map<String, Integer> failing = new ConcurrentHashMap<>();
    final Map<String, CountDownLatch> stuck = new ConcurrentHashMap<>();
    private final HttpServer server;

    Gateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/dev/@connections/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/dev";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String id = exchange.getRequestURI().getPath().substring("/dev/@connections/".length());
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            CountDownLatch latch = stuck.get(id);
            if (latch != null) {
                latch.await();
            }
            int status = failing.getOrDefault(id, 200);
            if (status == 200) {
                received.computeIfAbsent(id, first -> new CopyOnWriteArrayList<>())
                        .add(exchange.getRequestMethod() + " " + body);
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stuck.values().forEach(CountDownLatch::countDown);
        server.stop(0);
    }
}
