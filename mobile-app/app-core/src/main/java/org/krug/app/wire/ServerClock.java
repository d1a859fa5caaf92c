package org.krug.app.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The server's time as far as the device knows it: its own clock, corrected by what answers told. Codes are judged by the server's time, and phones'
 * clocks may be hours wrong.
 */
public final class ServerClock implements InstantSource {
    /** The header tells whole seconds, and an answer takes a while: less than this is no error of the clock. */
    private static final Duration UNCERTAIN = Duration.ofSeconds(2);

    private final InstantSource device;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private final AtomicBoolean learnt = new AtomicBoolean();

    public ServerClock(InstantSource device) {
        this.device = device;
    }

    @Override
    public Instant instant() {
        return device.instant().plus(offset.get());
    }

    /** What the device's own clock says. */
    public Instant deviceTime() {
        return device.instant();
    }

    /** What to add to the device's clock. */
    public Duration offset() {
        return offset.get();
    }

    /** Begins with what an earlier start knew of the device's clock. Of no effect once an answer has told. */
    public void startFrom(Duration known) {
        if (!learnt.get() && known.abs().compareTo(UNCERTAIN) > 0) {
            offset.set(known);
        }
    }

    /**
     * Learns from an answer.
     *
     * @param told the server's time in the answer
     * @param sent the device's time when the request was sent
     * @param came the device's time when the answer came
     */
    public void learn(Instant told, Instant sent, Instant came) {
        learnt.set(true);
        Instant middle = sent.plus(Duration.between(sent, came).dividedBy(2));
        Duration found = Duration.between(middle, told.plusMillis(500));
        Duration wrong = found.minus(offset.get()).abs();
        if (wrong.compareTo(UNCERTAIN) > 0) {
            offset.set(found.abs().compareTo(UNCERTAIN) > 0 ? found : Duration.ZERO);
        }
    }
}
