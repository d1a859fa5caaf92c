package org.krug.app.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Devices that scan the same tickets offline and reconnect in any order. {@code -Dkrug.long=true} takes longer, {@code -Dkrug.seed} replays a day. */
class EventDaysTest {
    private static final int DAYS = Boolean.getBoolean("krug.long") ? 10_000 : 100;

    @Test
    void eachTicketAdmitsOnceAndAllConflictsAreVisible() {
        Long replayed = Long.getLong("krug.seed");
        if (replayed != null) {
            day(replayed);
            return;
        }
        SplittableRandom seeds = new SplittableRandom(20190209);
        int stops = 0;
        for (int day = 0; day < DAYS; day++) {
            stops += day(seeds.nextLong());
        }
        assertThat(stops).as("devices stop in the middle of things").isGreaterThan(DAYS / 2);
    }

    private static int day(long seed) {
        try {
            int devices = 2 + (int) Math.floorMod(seed, 4);
            return new EventDay(seed, new EventDay.Weather(70, 10, devices, true))
                    .run()
                    .stops();
        } catch (AssertionError | Exception e) {
            return fail("replay with -Dkrug.seed=" + seed, e);
        }
    }
}
