package org.krug.local.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Does many things at once, so many at a time, and takes the time of each. */
final class Load {
    /** Whatever is measured should be over long before. */
    private static final long MOST_SECONDS = 300;

    private Load() {}

    /** One of the things. */
    @FunctionalInterface
    interface Step {
        void take(int number) throws Exception;
    }

    /**
     * Returns when all are done.
     *
     * @param connections how many at a time, each on a thread and so a connection of its own
     * @throws IllegalStateException when one failed: what went wrong is not measured
     */
    static Took run(int connections, int count, Step step) {
        long[] nanos = new long[count];
        AtomicInteger next = new AtomicInteger();
        long from = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Callable<Void>> workers = new ArrayList<>();
            for (int worker = 0; worker < connections; worker++) {
                workers.add(() -> {
                    for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        long begun = System.nanoTime();
                        step.take(number);
                        nanos[number] = System.nanoTime() - begun;
                    }
                    return null;
                });
            }
            List<Future<Void>> ended = threads.invokeAll(workers, MOST_SECONDS, TimeUnit.SECONDS);
            long elapsed = System.nanoTime() - from;
            for (Future<Void> one : ended) {
                one.get();
            }
            return new Took(nanos, elapsed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
        }
    }
}
