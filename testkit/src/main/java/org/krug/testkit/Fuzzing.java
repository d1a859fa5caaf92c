package org.krug.testkit;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Rounds of a test with drawn input. By default a fixed number from fixed seeds, the same on every machine, and ten times as many with
 * {@code -Dkrug.long=true}; with {@code -Dkrug.fuzz.minutes=60} as many as go into that time, from seeds that differ from run to run. A
 * failure names its seed, and {@code -Dkrug.fuzz.seed} has that round alone.
 */
public final class Fuzzing {
    private static final int LONGER = 10;

    private Fuzzing() {}

    /** One round: draws its input, and fails when something does not hold. */
    @FunctionalInterface
    public interface Round {
        void run(Random drawn) throws Exception;
    }

    /** Runs the rounds; answers how many. */
    public static long rounds(int byDefault, Round round) {
        Long alone = Long.getLong("krug.fuzz.seed");
        if (alone != null) {
            run(alone, round);
            return 1;
        }
        int minutes = Integer.getInteger("krug.fuzz.minutes", 0);
        if (minutes > 0) {
            return during(Duration.ofMinutes(minutes), round);
        }
        int count = Boolean.getBoolean("krug.long") ? byDefault * LONGER : byDefault;
        for (long seed = 0; seed < count; seed++) {
            run(seed, round);
        }
        return count;
    }

    private static long during(Duration time, Round round) {
        long first = ThreadLocalRandom.current().nextLong();
        long rounds = 0;
        for (long begun = System.nanoTime(); System.nanoTime() - begun < time.toNanos(); rounds++) {
            run(first + rounds, round);
        }
        return rounds;
    }

    private static void run(long seed, Round round) {
        try {
            round.run(new Random(seed));
        } catch (Exception | AssertionError failed) {
            throw new AssertionError("with -Dkrug.fuzz.seed=" + seed + ": " + failed.getMessage(), failed);
        }
    }
}
