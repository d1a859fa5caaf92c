package org.krug.local.bench.load;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * What a load took.
 *
 * @param nanos of each request
 * @param elapsed nanoseconds from the first's beginning to the last's end
 */
record Took(long[] nanos, long elapsed) {
    private static final double MILLIS = 1e6;
    private static final double SECONDS = 1e9;

    /** One after the other. */
    Took and(Took other) {
        return new Took(
                LongStream.concat(Arrays.stream(nanos), Arrays.stream(other.nanos))
                        .toArray(),
                elapsed + other.elapsed);
    }

    int count() {
        return nanos.length;
    }

    /** Requests in a second. */
    double rate() {
        return nanos.length / (elapsed / SECONDS);
    }

    /**
     * The milliseconds within which so many percent were done: the smallest measured time that is no shorter than theirs (nearest rank).
     */
    double percentile(int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(1, rank) - 1] / MILLIS;
    }
}
