package org.krug.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SyncPaceTest {
    private static final Instant NOON = Instant.parse("2030-02-09T12:00:00Z");

    private final SyncPace pace = new SyncPace();

    private boolean at(int second) {
        return pace.begins(NOON.plusSeconds(second), false);
    }

    @Test
    void turnsFollowOneAnotherSoThatNothingIsOlderThanFiveSeconds() {
        assertThat(at(0)).isTrue();
        pace.ended(NOON.plusSeconds(1));

        assertThat(at(2)).isFalse();
        assertThat(at(3)).isTrue();
    }

    @Test
    void aNetworkThatCameBackIsNoticedAtTheNextTickAndMuchIsAskedThen() {
        assertThat(at(0)).isTrue();
        pace.ended(NOON);
        assertThat(at(1)).isFalse();

        assertThat(pace.begins(NOON.plusSeconds(1), true)).isTrue();
        pace.ended(NOON.plusSeconds(1));
        for (int second = 2; second < 6; second++) {
            assertThat(at(second)).as("second %s", second).isTrue();
            pace.ended(NOON.plusSeconds(second));
        }
        assertThat(at(6)).as("all has been heard").isFalse();
        assertThat(at(7)).isTrue();
    }

    @Test
    void aTurnThatHangsKeepsTheNextOneWaitingForFourSecondsAndNoMore() {
        assertThat(at(0)).isTrue();

        assertThat(at(3)).isFalse();
        assertThat(at(4)).isTrue();
        assertThat(at(9)).as("two at once are enough").isFalse();
        pace.ended(NOON.plusSeconds(9));
        assertThat(at(13)).isTrue();
    }

    @Test
    void aClockThatIsSetBackHoldsNothingUp() {
        assertThat(at(0)).isTrue();
        pace.ended(NOON);

        assertThat(pace.begins(NOON.minusSeconds(7200), false)).isTrue();
    }
}
