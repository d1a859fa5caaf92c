package org.krug.local.aws.scheduler;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs one task again and again, by the machine's time. */
final class Ticker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Ticker.class.getName());
    private static final Duration PERIOD = Duration.ofMillis(200);
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("local-scheduler").factory());
    private final Runnable task;

    Ticker(Runnable task) {
        this.task = task;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // It never completes; what breaks inside is logged there.
    void start() {
        thread.scheduleWithFixedDelay(this::run, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        try {
            task.run();
        } catch (RuntimeException | Error bug) {
            // An exception would end all further runs in silence.
            LOG.log(System.Logger.Level.ERROR, "The local scheduler broke", bug);
        }
    }

    /** Lets the run under way end, for a while. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
