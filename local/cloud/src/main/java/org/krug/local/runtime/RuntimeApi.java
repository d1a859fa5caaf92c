package org.krug.local.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.krug.local.lambda.CallOutcome;

/**
 * Lambda's Runtime API for one process, on loopback: the process asks for the next call and posts its answer.
 *
 * <p>As described in "Using the Lambda runtime API for custom runtimes"; {@code restore/next} is what the runtime client of Java asks between
 * its hooks {@code beforeCheckpoint} and {@code afterRestore}.
 */
final class RuntimeApi implements AutoCloseable {
    private static final String ROOT = "/2018-06-01/runtime/";
    private static final Pattern ANSWER = Pattern.compile(ROOT + "invocation/([^/]+)/(response|error)");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ACCEPTED = 202;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String functionArn;
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable Invocation> current = new AtomicReference<>();
    private final CompletableFuture<Long> ready = new CompletableFuture<>();
    private final CompletableFuture<Long> checkpoint = new CompletableFuture<>();
    private final CompletableFuture<Boolean> restored = new CompletableFuture<>();
    private final CompletableFuture<CallOutcome.Failed> initError = new CompletableFuture<>();

    RuntimeApi(String functionArn) {
        this.functionArn = functionArn;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** For the variable AWS_LAMBDA_RUNTIME_API. */
    String authority() {
        return server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    /** Done when the process first asks for a call; {@link System#nanoTime} then. */
    CompletableFuture<Long> ready() {
        return ready;
    }

    /** Done when a process that is to be frozen has been through {@code beforeCheckpoint}; {@link System#nanoTime} then. */
    CompletableFuture<Long> checkpoint() {
        return checkpoint;
    }

    /** Done when the process reported that it can't start. */
    CompletableFuture<CallOutcome.Failed> initError() {
        return initError;
    }

    /** Lets a process go on that stands at its checkpoint, as one restored from it. */
    void restore() {
        restored.complete(true);
    }

    void offer(Invocation call) {
        current.set(call);
        waiting.add(call);
    }

    /** What the process has been given, or is about to be, and not answered. */
    @Nullable
    Invocation current() {
        return current.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher answered = ANSWER.matcher(path);
            if (path.equals(ROOT + "invocation/next")) {
                next(exchange);
            } else if (path.equals(ROOT + "restore/next")) {
                checkpoint.complete(System.nanoTime());
                restored.join();
                send(exchange, 200, new byte[0]);
            } else if (answered.matches()) {
                take(exchange, answered.group(1), answered.group(2).equals("error"));
            } else if (path.equals(ROOT + "init/error") || path.equals(ROOT + "restore/error")) {
                initError.complete(failure(exchange.getRequestBody().readAllBytes()));
                send(exchange, ACCEPTED, "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8));
            } else {
                send(exchange, 404, new byte[0]);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        ready.complete(System.nanoTime());
        Invocation call = waiting.take();
        var headers = exchange.getResponseHeaders();
        headers.add("Lambda-Runtime-Aws-Request-Id", call.requestId());
        headers.add(
                "Lambda-Runtime-Deadline-Ms",
                String.valueOf(Instant.now().plus(call.timeout()).toEpochMilli()));
        headers.add("Lambda-Runtime-Invoked-Function-Arn", functionArn);
        headers.add("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
        headers.add("Content-Type", "application/json");
        call.taken().complete(true);
        send(exchange, 200, call.event());
    }

    private void take(HttpExchange exchange, String requestId, boolean failed) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Invocation call = current.get();
        if (call == null || !call.requestId().equals(requestId)) {
            send(exchange, 400, "{\"errorType\":\"InvalidRequestID\"}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        // Told to the process before the caller hears of it: the caller may end the process.
        send(exchange, ACCEPTED, "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8));
        current.set(null);
        call.outcome().complete(failed ? failure(body) : new CallOutcome.Answered(body));
    }

    private static CallOutcome.Failed failure(byte[] body) {
        try {
            JsonNode error = JSON.readTree(body);
            StringBuilder message = new StringBuilder(error.path("errorMessage").asText());
            error.path("stackTrace").forEach(line -> message.append("\n    at ").append(line.asText()));
            return new CallOutcome.Failed(error.path("errorType").asText(), message.toString());
        } catch (IOException notJson) {
            return new CallOutcome.Failed("Runtime.Unknown", new String(body, StandardCharsets.UTF_8));
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
