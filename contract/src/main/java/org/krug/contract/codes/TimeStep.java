package org.krug.contract.codes;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * A period of {@value #SECONDS} seconds, counted from the Unix epoch; both the app's tickets and the venue's screen
 * change with it.
 *
 * @param number Unix seconds divided by {@value #SECONDS}, rounded down
 */
public record TimeStep(long number) implements Comparable<TimeStep> {
    /** Length of a step in seconds. */
    public static final int SECONDS = 30;

    static final int BYTES = 4;
    private static final long MAX_WRITTEN = 0xFFFF_FFFFL;

    /** The step that contains {@code instant}. */
    public static TimeStep at(Instant instant) {
        return new TimeStep(Math.floorDiv(instant.getEpochSecond(), SECONDS));
    }

    /** The first instant of the step. */
    public Instant from() {
        return Instant.ofEpochSecond(number * SECONDS);
    }

    /** The first instant after the step. */
    public Instant until() {
        return Instant.ofEpochSecond((number + 1) * SECONDS);
    }

    /**
     * Whether the step, the one before it or the one after it contains {@code instant}: clocks of phones and screens
     * differ by some seconds, and a scan takes some.
     */
    public boolean isNear(Instant instant) {
        return Math.abs(at(instant).number - number) <= 1;
    }

    @Override
    public int compareTo(TimeStep other) {
        return Long.compare(number, other.number);
    }

    /** As four bytes, big-endian, unsigned; good until the year 6053. */
    byte[] bytes() {
        if (number < 0 || number > MAX_WRITTEN) {
            throw new IllegalArgumentException("A code can't carry the time step " + number);
        }
        return ByteBuffer.allocate(BYTES).putInt((int) number).array();
    }

    static TimeStep read(ByteBuffer bytes) {
        return new TimeStep(Integer.toUnsignedLong(bytes.getInt()));
    }
}
