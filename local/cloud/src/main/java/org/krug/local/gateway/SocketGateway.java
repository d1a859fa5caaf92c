package org.krug.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.krug.local.Ending;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;
import org.krug.local.lambda.CallOutcome;
import org.krug.local.lambda.FunctionCaller;
import org.krug.local.template.WebSocketApi;
import org.krug.local.template.WebSocketApi.SocketRoute;

/** The WebSocket API: asks $connect before it opens a socket, and brings each message to its route. */
public final class SocketGateway implements HttpHandler, AutoCloseable {
    /** API Gateway's limits, by the machine's time. */
    private static final Duration LIFE = Duration.ofHours(2);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SocketRoute NONE = new SocketRoute("", false);

    private final WebSocketApi api;
    private final FunctionCaller functions;
    private final InstantSource clock;
    private final Map<String, SocketConnection> connections = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final SplittableRandom ids = new SplittableRandom();

    public SocketGateway(WebSocketApi api, FunctionCaller functions, InstantSource clock) {
        this.api = api;
        this.functions = functions;
        this.clock = clock;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HttpCall call = WebServer.call(exchange, new byte[0]);
        if (!call.path().equals("/" + api.stage()) && !call.path().equals("/" + api.stage() + "/")) {
            WebServer.send(exchange, HttpAnswer.text(403, "application/json", "{\"message\":\"Forbidden\"}"));
            return;
        }
        SocketConnection connection = new SocketConnection(
                newId(),
                clock.instant(),
                call.sourceIp(),
                call.header("user-agent").orElse(""));
        SocketEvent events =
                new SocketEvent(connection, call.header("host").orElse("localhost"), api.stage(), api.logicalId());
        int status = ask(connection, events, call);
        if (status < 200 || status > 299) {
            WebServer.send(exchange, new HttpAnswer(status, Map.of(), new byte[0]));
            return;
        }
        new WebSocketProtocolHandshakeHandler(opened(connection, events)).handleRequest(exchange);
    }

    private WebSocketConnectionCallback opened(SocketConnection connection, SocketEvent events) {
        return (opening, channel) -> {
            connection.opened(channel, events);
            connections.put(connection.id(), connection);
            timer.schedule(() -> connection.close(1001, "Going away"), LIFE.toSeconds(), TimeUnit.SECONDS);
            channel.getReceiveSetter().set(new SocketListener(this, connection, events));
            channel.resumeReceives();
        };
    }

    /** An open connection. */
    Optional<SocketConnection> connection(String id) {
        return Optional.ofNullable(connections.get(id));
    }

    public int openConnections() {
        return connections.size();
    }

    /** Brings a message to its route, after the connection's earlier ones. */
    void received(SocketConnection connection, SocketEvent events, String text) {
        connection.active(clock.instant());
        connection.afterwards(() -> route(connection, events, text), threads);
    }

    /** Tells $disconnect, once, when a connection has gone. */
    void gone(SocketConnection connection, SocketEvent events, int code, String reason) {
        if (connections.remove(connection.id()) != null
                && !threads.isShutdown()
                && api.routes().containsKey("$disconnect")) {
            connection.afterwards(
                    () -> call(route("$disconnect"), events.disconnect(code, reason, clock.instant())), threads);
        }
    }

    private int ask(SocketConnection connection, SocketEvent events, HttpCall call) {
        if (!api.routes().containsKey("$connect")) {
            return 200;
        }
        return switch (call(route("$connect"), events.connect(call, clock.instant()))) {
            case CallOutcome.Answered answered ->
                FunctionAnswer.read(answered.answer()).map(HttpAnswer::status).orElse(502);
            case CallOutcome.Failed failed -> 502;
            case CallOutcome.TimedOut late -> 504;
        };
    }

    private void route(SocketConnection connection, SocketEvent events, String text) {
        String key = selected(text);
        if (!api.routes().containsKey(key)) {
            answer(connection, problem(connection, "Forbidden"));
            return;
        }
        SocketRoute route = route(key);
        CallOutcome outcome = call(route, events.message(key, text, clock.instant()));
        if (!(outcome instanceof CallOutcome.Answered answered)) {
            answer(connection, problem(connection, "Internal server error"));
        } else if (route.answers()) {
            body(answered.answer()).ifPresent(body -> answer(connection, body));
        }
    }

    /** The route that a message names, or $default. */
    private String selected(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            String named = message == null ? "" : message.path(api.selection()).asText();
            return api.routes().containsKey(named) && !named.startsWith("$") ? named : "$default";
        } catch (JsonProcessingException e) {
            return "$default";
        }
    }

    private SocketRoute route(String key) {
        return api.routes().getOrDefault(key, NONE);
    }

    private CallOutcome call(SocketRoute route, ObjectNode event) {
        try {
            return functions.call(route.function(), JSON.writeValueAsBytes(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> body(byte[] answer) {
        try {
            JsonNode read = JSON.readTree(answer);
            return read.path("body").isTextual() ? Optional.of(read.get("body").asText()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String problem(SocketConnection connection, String message) {
        return JSON.createObjectNode()
                .put("message", message)
                .put("connectionId", connection.id())
                .toString();
    }

    private static void answer(SocketConnection connection, String text) {
        try {
            connection.send(text);
        } catch (IOException e) {
            // The sender has gone; the close is on its way to $disconnect.
        }
    }

    /** Ends in "=" like AWS's, so that nobody forgets to encode it in a path. */
    private synchronized String newId() {
        byte[] random = new byte[11];
        for (int i = 0; i < random.length; i++) {
            random[i] = (byte) ids.nextInt();
        }
        return Base64.getUrlEncoder().encodeToString(random);
    }

    /** Tells every connection's $disconnect before it returns, as far as functions answer soon. */
    @Override
    public void close() {
        timer.shutdownNow();
        connections.values().forEach(connection -> {
            connection.close(1001, "Going away");
            connection.events().ifPresent(events -> gone(connection, events, 1001, "Going away"));
        });
        connections.clear();
        Ending.gently(threads);
    }
}
