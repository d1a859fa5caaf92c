package org.krug.contract.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * Many bent codes, each from a seed of its own: 20,000, or a million with {@code -Dkrug.long=true}, or as many as go into
 * {@code -Dkrug.fuzz.minutes}. Their seeds
 * count from 0, so that every run begins with the same ones.
 */
final class Mutations {
    private static final long COUNT = Boolean.getBoolean("krug.long") ? 1_000_000 : 20_000;
    private static final Duration TIME = Duration.ofMinutes(Integer.getInteger("krug.fuzz.minutes", 0));

    private Mutations() {}

    /** Fails when a bent code is taken, and names its seed. */
    static void noneIsTaken(Function<SplittableRandom, String> bent, Predicate<String> taken) {
        long begun = System.nanoTime();
        long first = 0;
        do {
            List<String> wrong = LongStream.range(first, first + COUNT)
                    .parallel()
                    .mapToObj(seed -> new Bent(seed, bent.apply(new SplittableRandom(seed))))
                    .filter(one -> taken.test(one.code()))
                    .map(Bent::toString)
                    .toList();
            assertThat(wrong).isEmpty();
            first += COUNT;
        } while (System.nanoTime() - begun < TIME.toNanos());
    }

    private record Bent(long seed, String code) {}
}
