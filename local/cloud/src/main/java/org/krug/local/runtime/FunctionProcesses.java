package org.krug.local.runtime;

import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.krug.local.lambda.CallOutcome;
import org.krug.local.lambda.FunctionStatus;
import org.krug.local.lambda.RunningFunction;

/**
 * A function in processes of its own: the first is started by the first call, another by a call that comes while all are busy, up to a limit; then
 * calls wait.
 */
final class FunctionProcesses implements RunningFunction {
    /** As many as a laptop can keep busy; each is a JVM. */
    private static final int MOST = 2;
    /** A process that dies between two calls is replaced; one after another means that something else is wrong. */
    private static final int TRIES = 3;

    private final String logicalId;
    private final Launch launch;
    private final Semaphore places = new Semaphore(MOST, true);
    private final Deque<RuntimeProcess> idle = new ConcurrentLinkedDeque<>();
    private final Set<RuntimeProcess> all = ConcurrentHashMap.newKeySet();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();
    private final AtomicLong busyNanos = new AtomicLong();
    private final AtomicLong started = new AtomicLong();
    private final AtomicLong peakKilobytes = new AtomicLong();
    private volatile long startMillis;
    private volatile String lastError = "";
    private volatile boolean closed;

    FunctionProcesses(String logicalId, Launch launch) {
        this.logicalId = logicalId;
        this.launch = launch;
    }

    @Override
    public CallOutcome call(byte[] event) {
        calls.incrementAndGet();
        try {
            places.acquire();
            try {
                return noted(anywhere(event));
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return noted(new CallOutcome.Failed("Interrupted", "the local cloud is stopping"));
        }
    }

    private CallOutcome anywhere(byte[] event) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            RuntimeProcess process = idle.pollFirst();
            if (process == null || !process.isAlive()) {
                forget(process);
                process = start();
                Optional<CallOutcome.Failed> failed = process.awaitStart();
                if (failed.isPresent()) {
                    forget(process);
                    return failed.get();
                }
                startMillis = TimeUnit.NANOSECONDS.toMillis(process.startNanos());
            }
            long from = System.nanoTime();
            Optional<CallOutcome> outcome = process.call(event);
            busyNanos.addAndGet(System.nanoTime() - from);
            if (process.isAlive() && outcome.isPresent()) {
                idle.addFirst(process);
            } else {
                forget(process);
            }
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new CallOutcome.Failed("Runtime.ExitError", "its processes end before they take a call");
    }

    private RuntimeProcess start() {
        RuntimeProcess process = RuntimeProcess.start(launch);
        started.incrementAndGet();
        all.add(process);
        if (closed) {
            process.close();
        }
        return process;
    }

    private void forget(@org.jspecify.annotations.Nullable RuntimeProcess process) {
        if (process != null) {
            all.remove(process);
            measure(process);
            process.close();
        }
    }

    private void measure(RuntimeProcess process) {
        process.peakKilobytes().ifPresent(peak -> peakKilobytes.accumulateAndGet(peak, Math::max));
    }

    private CallOutcome noted(CallOutcome outcome) {
        switch (outcome) {
            case CallOutcome.Answered answered -> {}
            case CallOutcome.Failed failed -> failed(failed.type() + ": " + failed.message());
            case CallOutcome.TimedOut late ->
                failed("no answer within " + late.seconds() + " s; its process was killed");
        }
        return outcome;
    }

    private void failed(String error) {
        errors.incrementAndGet();
        lastError = error;
        System.err.println("[" + logicalId + "] " + error);
    }

    @Override
    public FunctionStatus status() {
        all.forEach(this::measure);
        String where = "%d processes started, %d running, at most %d MB"
                .formatted(started.get(), all.size(), peakKilobytes.get() / 1024);
        return new FunctionStatus(
                logicalId,
                launch.handler(),
                started.get() > 0,
                startMillis,
                calls.get(),
                errors.get(),
                TimeUnit.NANOSECONDS.toMillis(busyNanos.get()),
                lastError,
                where);
    }

    @Override
    public void close() {
        closed = true;
        all.forEach(RuntimeProcess::close);
    }
}
