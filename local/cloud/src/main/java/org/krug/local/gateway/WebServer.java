package org.krug.local.gateway;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.krug.local.http.Endpoint;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;

/** The HTTP server: every request gets a virtual thread; requests to upgrade go to the WebSocket API. */
public final class WebServer implements AutoCloseable {
    /** The HTTP API's limit for a request's body. */
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    /** Their greetings would stand between the reader and the addresses. Held, for a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET = Stream.of("io.undertow", "org.xnio", "org.jboss.threads")
            .map(Logger::getLogger)
            .toList();

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private static final HttpAnswer STARTING = HttpAnswer.text(503, "application/json", "{\"message\":\"Starting\"}");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Undertow server;
    private volatile Endpoint endpoint = call -> STARTING;
    private volatile HttpHandler sockets = exchange -> send(exchange, STARTING);

    /**
     * Listens at once, answering 503 until {@link #serve}.
     *
     * @param port 0 for any free one
     * @throws BindException when the port is taken
     */
    public WebServer(String host, int port) throws BindException {
        server = Undertow.builder()
                .addHttpListener(port, host)
                .setIoThreads(2)
                .setWorkerThreads(2)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, 2L * LARGEST_BODY)
                .setServerOption(UndertowOptions.ALWAYS_SET_DATE, true)
                // Decoding is the gateway's: the server itself would refuse a broken escape without a word.
                .setServerOption(UndertowOptions.DECODE_URL, false)
                .setHandler(exchange -> exchange.dispatch(threads, this::handle))
                .build();
        try {
            server.start();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof BindException taken) {
                throw taken;
            }
            throw e;
        }
    }

    /** From now on answers by these. */
    public void serve(Endpoint http, HttpHandler webSockets) {
        this.endpoint = http;
        this.sockets = webSockets;
    }

    /** From now on answers 503: what stands behind it is being closed. */
    public void refuse() {
        serve(call -> STARTING, exchange -> send(exchange, STARTING));
    }

    public int port() {
        return ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
    }

    @Override
    public void close() {
        server.stop();
        threads.shutdownNow();
    }

    private void handle(HttpServerExchange exchange) throws Exception {
        if ("websocket".equalsIgnoreCase(exchange.getRequestHeaders().getFirst(Headers.UPGRADE))) {
            sockets.handleRequest(exchange);
            return;
        }
        exchange.startBlocking();
        byte[] body = exchange.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            exchange.setPersistent(false);
            send(exchange, HttpAnswer.text(413, "application/json", "{\"message\":\"Request Entity Too Large\"}"));
            return;
        }
        send(exchange, answer(call(exchange, body)));
    }

    private HttpAnswer answer(HttpCall call) {
        try {
            return endpoint.answer(call);
        } catch (RuntimeException e) {
            // A bug of the local cloud itself, not of a function: those end as the gateway's own 500.
            e.printStackTrace();
            return HttpAnswer.text(500, "text/plain; charset=utf-8", "The local cloud failed: " + e);
        }
    }

    /** The request as the rest of the local cloud sees it. */
    static HttpCall call(HttpServerExchange exchange, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        for (HeaderValues values : exchange.getRequestHeaders()) {
            headers.put(values.getHeaderName().toString().toLowerCase(Locale.ROOT), List.copyOf(values));
        }
        String uri = exchange.getRequestURI();
        String path = exchange.isHostIncludedInRequestURI() ? uri.replaceFirst("^[a-z]+://[^/]*", "") : uri;
        return new HttpCall(
                exchange.getRequestMethod().toString().toUpperCase(Locale.ROOT),
                path.isEmpty() ? "/" : path,
                exchange.getQueryString(),
                headers,
                body,
                exchange.getSourceAddress().getAddress().getHostAddress());
    }

    /** Sends an answer and ends the exchange. */
    static void send(HttpServerExchange exchange, HttpAnswer answer) throws IOException {
        exchange.setStatusCode(answer.status());
        HeaderMap headers = exchange.getResponseHeaders();
        answer.headers().forEach((name, values) -> headers.putAll(new HttpString(name), values));
        if (!exchange.isBlocking()) {
            exchange.startBlocking();
        }
        if (answer.body().length > 0) {
            exchange.setResponseContentLength(answer.body().length);
            exchange.getOutputStream().write(answer.body());
        }
        exchange.endExchange();
    }
}
