package org.krug.local.lambda;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.krug.local.template.LambdaFunction;

/** A function in this process: started at its first call, then called by many threads at once where Lambda would start more environments. */
final class SharedFunction implements RunningFunction {
    /** More calls than this wait, so that one hot function leaves the machine usable. */
    private static final int CONCURRENT_CALLS = 64;

    private final LambdaFunction function;
    private final Callable<ClassLoader> code;
    private final ExecutorService threads;
    private final Semaphore places = new Semaphore(CONCURRENT_CALLS);
    private final ReentrantLock starting = new ReentrantLock();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();
    private final AtomicLong busyNanos = new AtomicLong();
    private volatile @Nullable Started started;
    private volatile String lastError = "";

    private record Started(Handler handler, ClassLoader loader, long startMillis) {}

    SharedFunction(LambdaFunction function, Callable<ClassLoader> code, ExecutorService threads) {
        this.function = function;
        this.code = code;
        this.threads = threads;
    }

    @Override
    public FunctionStatus status() {
        Started now = started;
        return new FunctionStatus(
                function.logicalId(),
                function.handler(),
                now != null,
                now == null ? 0 : now.startMillis(),
                calls.get(),
                errors.get(),
                TimeUnit.NANOSECONDS.toMillis(busyNanos.get()),
                lastError,
                "in the local cloud's process");
    }

    @Override
    public CallOutcome call(byte[] event) {
        calls.incrementAndGet();
        try {
            places.acquire();
            try {
                return run(start(), event);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return givenUp(e);
        } catch (InvocationTargetException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } catch (Exception | LinkageError e) {
            return failed(e);
        }
    }

    private CallOutcome run(Started to, byte[] event) throws InterruptedException {
        Instant deadline = Instant.now().plus(function.timeout());
        CallContext context = new CallContext(function, UUID.randomUUID().toString(), deadline);
        Future<byte[]> answer = threads.submit(() -> handle(to, event, context));
        try {
            return new CallOutcome.Answered(answer.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            errors.incrementAndGet();
            lastError = "no answer within " + function.timeout().toSeconds() + " s";
            System.err.println("[" + function.logicalId() + "] " + lastError);
            return new CallOutcome.TimedOut(function.timeout().toSeconds());
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private byte[] handle(Started to, byte[] event, CallContext context) throws IOException {
        // Libraries look up services by the thread's class loader, as they may on Lambda.
        Thread.currentThread().setContextClassLoader(to.loader());
        long from = System.nanoTime();
        try {
            return to.handler().handle(event, context);
        } finally {
            busyNanos.addAndGet(System.nanoTime() - from);
        }
    }

    private Started start() throws Exception {
        Started already = started;
        if (already != null) {
            return already;
        }
        starting.lock();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            Started meanwhile = started;
            if (meanwhile != null) {
                return meanwhile;
            }
            long from = System.nanoTime();
            ClassLoader loader = code.call();
            thread.setContextClassLoader(loader);
            Handler handler = Handler.load(function.handler(), loader);
            Started now = new Started(handler, loader, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
            started = now;
            return now;
        } finally {
            thread.setContextClassLoader(before);
            starting.unlock();
        }
    }

    @Override
    public void close() {
        // Nothing of it is its own.
    }

    /** Whoever called is being stopped, which says nothing about the function. */
    private static CallOutcome givenUp(Throwable cause) {
        return new CallOutcome.Failed(cause.getClass().getName(), "stopped while it was called");
    }

    private CallOutcome failed(Throwable cause) {
        if (threads.isShutdown()) {
            return givenUp(cause);
        }
        errors.incrementAndGet();
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        lastError = trace.toString();
        System.err.println("[" + function.logicalId() + "] failed: " + trace);
        return new CallOutcome.Failed(cause.getClass().getName(), String.valueOf(cause.getMessage()));
    }
}
