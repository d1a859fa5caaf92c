package org.krug.local.clock;

import java.time.Duration;

/** Fires deadlines as time passes, while the clock runs; where it stands still, they wait to be asked for. */
public final class ClockTicker implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(250);

    private final Thread thread;

    private ClockTicker(Thread thread) {
        this.thread = thread;
    }

    public static ClockTicker start(LocalClock clock, ClockDrive time) {
        return new ClockTicker(Thread.ofVirtual().name("clock").start(() -> tick(clock, time)));
    }

    private static void tick(LocalClock clock, ClockDrive time) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(PACE);
                if (!clock.stands()) {
                    time.runDue();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                e.printStackTrace();
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
