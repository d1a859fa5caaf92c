package org.krug.local.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.krug.local.CloudStartException;

/** A LocalStack that runs until it is closed. */
final class LocalStack implements AutoCloseable {
    /** It takes two seconds; a machine under load may take its time, and a container has to be unpacked. */
    private static final Duration START = Duration.ofMinutes(4);

    private static final Duration ONE_ANSWER = Duration.ofMinutes(1);
    private static final Duration END = Duration.ofSeconds(15);
    private static final long PAUSE_MILLIS = 200;
    private static final int LAST_LINES = 15;

    private final Process process;
    private final RunFolder folder;
    private final URI endpoint;

    private LocalStack(Process process, RunFolder folder, URI endpoint) {
        this.process = process;
        this.folder = folder;
        this.endpoint = endpoint;
    }

    /**
     * Starts it and waits until it answers, its DynamoDB too.
     *
     * @param port 0 for any that is free
     * @throws CloudStartException when it does not come up, with the end of its log
     */
    static LocalStack start(Way way, int port, RunFolder folder) throws IOException, InterruptedException {
        int chosen = port == 0 ? freePort() : port;
        Process process = way.command(chosen, folder.path())
                .redirectErrorStream(true)
                .redirectOutput(folder.log().toFile())
                .start();
        LocalStack started = new LocalStack(process, folder, URI.create("http://127.0.0.1:" + chosen));
        // Ctrl+C during the start, too.
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        try {
            started.awaitReady();
        } catch (CloudStartException | InterruptedException e) {
            started.close();
            throw e;
        }
        return started;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    URI endpoint() {
        return endpoint;
    }

    /** Returns when it has ended by itself. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            await(http, HttpRequest.newBuilder(endpoint.resolve("/_localstack/health")), end);
            // DynamoDB Local starts when it is first asked.
            await(
                    http,
                    HttpRequest.newBuilder(endpoint)
                            .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
                            .header("Content-Type", "application/x-amz-json-1.0")
                            .header(
                                    "Authorization",
                                    "AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/dynamodb/aws4_request,"
                                            + " SignedHeaders=host, Signature=none")
                            .POST(HttpRequest.BodyPublishers.ofString("{}")),
                    end);
        }
    }

    private void await(HttpClient http, HttpRequest.Builder question, long end) throws InterruptedException {
        HttpRequest request = question.timeout(ONE_ANSWER).build();
        String answer = "none";
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new CloudStartException("LocalStack ended with " + process.exitValue() + lastWords());
            }
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == 200) {
                    return;
                }
                answer = response.statusCode() + " " + response.body();
            } catch (IOException notYet) {
                answer = String.valueOf(notYet);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new CloudStartException("LocalStack was not ready after " + START.toSeconds() + " s; its last answer to "
                + request.uri() + ": " + answer + lastWords());
    }

    private String lastWords() {
        try (Stream<String> all = Files.lines(folder.log(), StandardCharsets.UTF_8)) {
            List<String> lines = all.toList();
            return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException none) {
            return "";
        }
    }

    /** Ends it and all that it started, gently at first, and takes its folder away. */
    @Override
    public synchronized void close() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        process.destroy();
        try {
            process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit()
                .orTimeout(END.toSeconds(), TimeUnit.SECONDS)
                .handle((done, late) -> done)
                .join());
        folder.close();
    }
}
