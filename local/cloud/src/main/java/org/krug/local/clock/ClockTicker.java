package org.krug.local.clock;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Fires deadlines as time passes, while the clock runs; where it stands still, they wait to be asked for. */
public final class ClockTicker implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(250);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final LocalClock clock;
    private final ClockDrive time;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("clock").unstarted(this::tick);

    private ClockTicker(LocalClock clock, ClockDrive time) {
        this.clock = clock;
        this.time = time;
    }

    public static ClockTicker start(LocalClock clock, ClockDrive time) {
        ClockTicker ticker = new ClockTicker(clock, time);
        ticker.thread.start();
        return ticker;
    }

    private void tick() {
        try {
            while (!closed.await(PACE.toMillis(), TimeUnit.MILLISECONDS)) {
                runDue();
            }
        } catch (InterruptedException e) {
            // Closed in the middle of something that takes long.
        }
    }

    private void runDue() {
        try {
            if (!clock.stands()) {
                time.runDue();
            }
        } catch (RuntimeException e) {
            if (closed.getCount() > 0) {
                e.printStackTrace();
            }
        }
    }

    /** Lets the deadlines that are being handled end, for a while. */
    @Override
    public void close() {
        closed.countDown();
        try {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
