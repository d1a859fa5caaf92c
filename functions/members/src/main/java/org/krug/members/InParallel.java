package org.krug.members;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Many waits at once, on virtual threads, but not so many that a table or the identity provider has to throttle them. */
final class InParallel {
    private static final int AT_ONCE = 16;

    private InParallel() {}

    /**
     * The results in the order of the elements.
     *
     * @throws RuntimeException the first failure, once all are finished
     */
    static <T, U> List<U> map(List<T> elements, Function<? super T, ? extends U> work) {
        Semaphore free = new Semaphore(AT_ONCE);
        List<Future<U>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T element : elements) {
                free.acquireUninterruptibly();
                running.add(threads.submit(() -> {
                    try {
                        return work.apply(element);
                    } finally {
                        free.release();
                    }
                }));
            }
        }
        List<U> results = new ArrayList<>(elements.size());
        for (Future<U> finished : running) {
            results.add(result(finished));
        }
        return results;
    }

    private static <U> U result(Future<U> finished) {
        try {
            return finished.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
