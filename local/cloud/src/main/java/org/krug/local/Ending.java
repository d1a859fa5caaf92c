package org.krug.local;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** The end of threads that may be in the middle of something. */
public final class Ending {
    /** Long enough for a function that is being started; a longer call is broken off. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Ending() {}

    /** Takes nothing more, lets what is under way end, and interrupts what has not after a while. */
    public static void gently(ExecutorService threads) {
        threads.shutdown();
        try {
            if (threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
