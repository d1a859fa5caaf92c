package org.krug.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does things at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    public static <T> List<T> all(List<Callable<T>> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> work : works) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            for (Future<T> finished : running) {
                results.add(finished.get());
            }
        }
        return results;
    }

    public static <T> List<T> times(int times, Callable<T> work) throws Exception {
        return all(Collections.nCopies(times, work));
    }
}
