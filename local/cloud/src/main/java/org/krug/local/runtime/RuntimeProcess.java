package org.krug.local.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.krug.local.lambda.CallOutcome;

/** One process of a function: what Lambda calls an execution environment. Takes one call at a time. */
public final class RuntimeProcess implements AutoCloseable {
    /** What Lambda gives a function with SnapStart to start in; it is more than it gives others, for the machine may be busy. */
    private static final Duration START = Duration.ofSeconds(130);

    private final Launch launch;
    private final RuntimeApi api;
    private final Process process;
    private final long begun = System.nanoTime();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();

    private RuntimeProcess(Launch launch) {
        this.launch = launch;
        api = new RuntimeApi(launch.arn());
        try {
            ProcessBuilder builder = new ProcessBuilder(launch.command())
                    .directory(launch.taskRoot().toFile())
                    .redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(launch.environment(api.authority()));
            process = builder.start();
        } catch (IOException e) {
            api.close();
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::readLog);
        process.onExit().thenAccept(this::exited);
    }

    /** Starts a process, and returns before it is ready. */
    public static RuntimeProcess start(Launch launch) {
        return new RuntimeProcess(launch);
    }

    /**
     * Waits until the process can take a call, restoring it if it stops at a checkpoint.
     *
     * @return why it can't, or empty when it is ready
     */
    public Optional<CallOutcome.Failed> awaitStart() throws InterruptedException {
        if (launch.snapStart()) {
            Optional<CallOutcome.Failed> failed = awaitCheckpoint();
            if (failed.isPresent()) {
                return failed;
            }
            restore();
        }
        return awaitReady();
    }

    /** Waits until a process started for SnapStart stands at its checkpoint, where Lambda would take the snapshot. */
    public Optional<CallOutcome.Failed> awaitCheckpoint() throws InterruptedException {
        return await(api.checkpoint());
    }

    /** Lets a process go on from its checkpoint. */
    public void restore() {
        api.restore();
    }

    /** Waits until the process asks for its first call. */
    public Optional<CallOutcome.Failed> awaitReady() throws InterruptedException {
        return await(api.ready());
    }

    /** Nanoseconds from the start to the checkpoint, or else to being ready. */
    public long startNanos() {
        return (launch.snapStart() ? api.checkpoint() : api.ready()).join() - begun;
    }

    private Optional<CallOutcome.Failed> await(CompletableFuture<Long> step) throws InterruptedException {
        try {
            CompletableFuture.anyOf(step, api.initError(), ended).get(START.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            kill();
            return Optional.of(new CallOutcome.Failed(
                    "Sandbox.Timedout", "Initialization took longer than " + START.toSeconds() + " s"));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        if (api.initError().isDone()) {
            return Optional.of(api.initError().join());
        }
        return step.isDone() ? Optional.empty() : Optional.of(exit("", ended.join()));
    }

    /**
     * Calls the function.
     *
     * @return empty when the process ended before it took the call, which another may then take
     */
    public Optional<CallOutcome> call(byte[] event) throws InterruptedException {
        Invocation call = Invocation.of(event, launch.timeout());
        api.offer(call);
        try {
            CompletableFuture.anyOf(call.taken(), ended).get();
            if (!call.taken().isDone()) {
                return Optional.empty();
            }
            if (ended.isDone()) {
                // It ended with the call in hand, before anybody knew that it had one.
                call.outcome().complete(exit(call.requestId(), ended.join()));
            }
            return Optional.of(call.outcome().get(launch.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            kill();
            return Optional.of(new CallOutcome.TimedOut(launch.timeout().toSeconds()));
        } catch (ExecutionException e) {
            throw new IllegalStateException(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    public boolean isAlive() {
        return process.isAlive() && !ended.isDone();
    }

    /** The most memory it ever held, where the system tells (Linux). */
    public Optional<Long> peakKilobytes() {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Lets the process end by itself, with what it does at its end. */
    public void leave() throws InterruptedException {
        // Not the process's own method, which would close its output while it still writes.
        process.toHandle().destroy();
        process.waitFor();
    }

    /** For tests: what the system calls it. */
    public long pid() {
        return process.pid();
    }

    private static CallOutcome.Failed exit(String requestId, int code) {
        return new CallOutcome.Failed(
                "Runtime.ExitError",
                ("RequestId: " + requestId + " Error: Runtime exited "
                                + (code == 0 ? "without providing a reason" : "with error: exit status " + code))
                        .strip());
    }

    private void exited(Process gone) {
        ended.complete(gone.exitValue());
        Invocation inHand = api.current();
        if (inHand != null) {
            inHand.outcome().complete(exit(inHand.requestId(), gone.exitValue()));
        }
    }

    private void readLog() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("Picked up JAVA_TOOL_OPTIONS")) {
                    launch.log().accept(line);
                }
            }
        } catch (IOException closed) {
            // The process was killed while it wrote.
        }
    }

    private void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
        api.close();
    }
}
