package org.krug.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
    private static QuietHours hours(String from, String to, String zone) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), ZoneId.of(zone));
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }

    @Test
    void aNightLastsUntilTheNextMorning() {
        QuietHours night = hours("22:00", "08:00", "Europe/Moscow");
        assertThat(night.endsAt(at("2030-01-10T18:59:59Z"))).isEmpty();
        assertThat(night.endsAt(at("2030-01-10T19:00:00Z"))).contains(at("2030-01-11T05:00:00Z"));
        assertThat(night.endsAt(at("2030-01-10T23:30:00Z"))).contains(at("2030-01-11T05:00:00Z"));
        assertThat(night.endsAt(at("2030-01-11T04:59:59Z"))).contains(at("2030-01-11T05:00:00Z"));
        assertThat(night.endsAt(at("2030-01-11T05:00:00Z"))).isEmpty();
    }

    @Test
    void aLunchEndsOnTheSameDay() {
        QuietHours lunch = hours("12:00", "13:30", "UTC");
        assertThat(lunch.endsAt(at("2030-01-10T12:15:00Z"))).contains(at("2030-01-10T13:30:00Z"));
        assertThat(lunch.endsAt(at("2030-01-10T13:30:00Z"))).isEmpty();
        assertThat(lunch.endsAt(at("2030-01-10T11:59:59Z"))).isEmpty();
    }

    @Test
    void theHoursAreThoseOfTheClockOnTheWall() {
        QuietHours night = hours("23:00", "07:00", "Europe/Berlin");
        // The clocks go forward on 31 March 2030: that night is an hour shorter.
        assertThat(night.endsAt(at("2030-03-30T22:00:00Z"))).contains(at("2030-03-31T05:00:00Z"));
        assertThat(night.endsAt(at("2030-03-31T21:00:00Z"))).contains(at("2030-04-01T05:00:00Z"));
    }
}
