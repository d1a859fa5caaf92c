package org.krug.app.screens;

import java.time.Duration;
import java.time.Instant;

/** When a device turns to the server: soon after a network came back, and though an earlier turn still hangs in one that is gone. */
final class SyncPace {
    /** What others did at the door is to be seen within five seconds. */
    static final Duration PAUSE = Duration.ofMillis(1500);

    /** Where there was no network, a try costs nothing; and who was without one has much to hear from others who were. */
    static final Duration HURRY = Duration.ofMillis(500);

    private static final int HURRIED = 5;

    /** A request that has not come back by then may wait for a network that is gone, while a new one would be answered. */
    static final Duration HANGS = Duration.ofSeconds(4);

    private static final int AT_ONCE = 2;

    private Instant last = Instant.EPOCH;
    private int running;
    private int hurried;

    /**
     * Whether a turn is due; if so, it has begun.
     *
     * @param now by the device's clock, which may be set back
     * @param offline whether the last turn found no network
     */
    synchronized boolean begins(Instant now, boolean offline) {
        Duration since = Duration.between(last, now).abs();
        if (offline) {
            hurried = HURRIED;
        }
        Duration pause = running > 0 ? HANGS : hurried > 0 ? HURRY : PAUSE;
        boolean due = since.compareTo(pause) >= 0 && running < AT_ONCE;
        if (due) {
            running++;
            hurried = Math.max(0, hurried - 1);
            last = now;
        }
        return due;
    }

    synchronized void ended(Instant now) {
        running--;
        last = now;
    }
}
