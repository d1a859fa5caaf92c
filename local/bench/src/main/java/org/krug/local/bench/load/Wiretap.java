package org.krug.local.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the functions of this process and DynamoDB Local while it records, and nowhere else: Java asks it for each request whether to go
 * through a proxy. So nothing is slower for it while something is measured. Other processes may be given its address.
 */
public final class Wiretap extends ProxySelector implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TABLES = "DynamoDB_";
    private final URI tables;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final @Nullable ProxySelector before = getDefault();
    private final List<Sent> sent = new ArrayList<>();
    private volatile boolean recording;

    private Wiretap(URI tables) throws IOException {
        this.tables = tables;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.setExecutor(threads);
    }

    /** Records nothing yet. */
    public static Wiretap near(URI tables) {
        try {
            Wiretap wiretap = new Wiretap(tables);
            wiretap.server.start();
            setDefault(wiretap);
            return wiretap;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passes on to DynamoDB Local, and records, whatever comes here. */
    public URI address() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort());
    }

    /** From now on. */
    void record() {
        recording = true;
    }

    /** What was sent since then, in its order; ends it. */
    public List<Sent> recorded() {
        recording = false;
        synchronized (sent) {
            List<Sent> all = List.copyOf(sent);
            sent.clear();
            return all;
        }
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(
                recording && uri.getPort() == tables.getPort()
                        ? new Proxy(Proxy.Type.HTTP, server.getAddress())
                        : Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // Whoever sent the request is told anyway.
    }

    @Override
    public void close() {
        setDefault(before);
        server.stop(0);
        threads.shutdownNow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
            if (!target.startsWith(TABLES)) {
                forward(exchange, body);
                return;
            }
            ObjectNode asked = (ObjectNode) JSON.readTree(body);
            asked.put("ReturnConsumedCapacity", "TOTAL");
            JsonNode answer = JSON.readTree(forward(exchange, JSON.writeValueAsBytes(asked)));
            String operation = target.substring(target.indexOf('.') + 1);
            synchronized (sent) {
                sent.add(Sent.of(operation, new String(body, StandardCharsets.UTF_8), answer));
            }
        }
    }

    private byte[] forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpURLConnection onward =
                (HttpURLConnection) tables.resolve("/").toURL().openConnection(Proxy.NO_PROXY);
        onward.setRequestMethod("POST");
        onward.setDoOutput(true);
        for (String name : List.of("X-Amz-Target", "Content-Type", "Authorization", "X-Amz-Date")) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                onward.setRequestProperty(name, value);
            }
        }
        try (var out = onward.getOutputStream()) {
            out.write(body);
        }
        int status = onward.getResponseCode();
        byte[] answer;
        try (InputStream in = status < 400 ? onward.getInputStream() : onward.getErrorStream()) {
            answer = in == null ? new byte[0] : in.readAllBytes();
        }
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        return answer;
    }
}
