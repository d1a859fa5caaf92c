package org.krug.app.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ServerClockTest {
    private static final Instant SERVER = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void aDeviceThatIsHoursWrongTellsTheServersTime() {
        Instant device = SERVER.minusSeconds(3 * 3600);
        ServerClock clock = new ServerClock(InstantSource.fixed(device));
        clock.learn(SERVER, device, device.plusMillis(200));

        assertThat(clock.instant()).isBetween(SERVER.minusSeconds(1), SERVER.plusSeconds(1));
        assertThat(clock.deviceTime()).isEqualTo(device);
    }

    @Test
    void aSecondMoreOrLessIsNoErrorOfTheClock() {
        ServerClock clock = new ServerClock(InstantSource.fixed(SERVER));
        clock.learn(SERVER.plusSeconds(1), SERVER, SERVER);

        assertThat(clock.instant()).isEqualTo(SERVER);
    }

    @Test
    void aDeviceWhoseClockWasSetRightIsBelievedAgain() {
        ServerClock clock = new ServerClock(InstantSource.fixed(SERVER));
        clock.learn(SERVER.plusSeconds(900), SERVER, SERVER);
        clock.learn(SERVER, SERVER, SERVER);

        assertThat(clock.instant()).isEqualTo(SERVER);
    }
}
