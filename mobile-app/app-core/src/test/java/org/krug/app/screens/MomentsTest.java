package org.krug.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krug.contract.Language;

class MomentsTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    /** A Wednesday, 23:30 in Moscow. */
    private static final Instant NOW = Instant.parse("2026-05-20T20:30:00Z");

    private static Moments moments(Language language, String phone) {
        return new Moments(Words.in(language), ZoneId.of(phone));
    }

    @ParameterizedTest
    @CsvSource({
        "RU, 2026-05-20T20:45:00Z, сегодня в 23:45",
        "RU, 2026-05-21T09:00:00Z, завтра в 12:00",
        "RU, 2026-05-20T21:00:00Z, завтра в 00:00",
        "RU, 2026-05-19T09:00:00Z, вчера в 12:00",
        "RU, 2026-05-26T09:00:00Z, во вторник в 12:00",
        "RU, 2026-05-27T09:00:00Z, 27 мая в 12:00",
        "RU, 2027-01-09T09:00:00Z, 9 января 2027 года в 12:00",
        "RU, 2026-05-01T09:00:00Z, 1 мая в 12:00",
        "EN, 2026-05-21T09:00:00Z, tomorrow at 12:00",
        "EN, 2026-05-24T09:00:00Z, Sunday at 12:00",
        "EN, 2027-01-09T09:00:00Z, 9 January 2027 at 12:00"
    })
    void momentsAreSaidAsPeopleSayThem(Language language, Instant moment, String said) {
        assertThat(moments(language, "Europe/Moscow").say(moment, MOSCOW, NOW)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RU | 2026-05-20T20:45:00Z | в 23:45 | 23:45",
                "RU | 2026-05-21T09:00:00Z | завтра в 12:00 | завтра, 12:00",
                "RU | 2026-05-26T09:00:00Z | во вторник в 12:00 | вторника, 12:00",
                "RU | 2026-05-27T09:00:00Z | 27 мая в 12:00 | 27 мая, 12:00",
                "EN | 2026-05-20T20:45:00Z | at 23:45 | 23:45",
                "EN | 2026-05-26T09:00:00Z | Tuesday at 12:00 | Tuesday at 12:00"
            })
    void amongOtherWordsTodayIsNotNamed(Language language, Instant moment, String when, String until) {
        Moments moments = moments(language, "Europe/Moscow");

        assertThat(moments.briefly(moment, MOSCOW, NOW)).isEqualTo(when);
        assertThat(moments.until(moment, MOSCOW, NOW)).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "RU, Asia/Yekaterinburg, завтра в 12:00 (время: Москва)",
        "EN, Europe/London, tomorrow at 12:00 (Moscow Time)",
        // The same time by another name.
        "EN, Europe/Minsk, tomorrow at 12:00"
    })
    void theEventsZoneIsNamedWhenThePhonesClockShowsAnotherTime(Language language, String phone, String said) {
        assertThat(moments(language, phone).say(Instant.parse("2026-05-21T09:00:00Z"), MOSCOW, NOW))
                .isEqualTo(said);
    }

    @Test
    void aSpanOfOneDayNamesItOnce() {
        assertThat(moments(Language.RU, "Europe/Moscow")
                        .span(
                                Instant.parse("2026-05-21T09:00:00Z"),
                                Instant.parse("2026-05-21T12:30:00Z"),
                                MOSCOW,
                                NOW))
                .isEqualTo("завтра с 12:00 до 15:30");
        assertThat(moments(Language.EN, "Europe/Moscow")
                        .span(
                                Instant.parse("2026-05-21T09:00:00Z"),
                                Instant.parse("2026-05-22T12:30:00Z"),
                                MOSCOW,
                                NOW))
                .isEqualTo("tomorrow at 12:00 to Friday at 15:30");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-20T20:31:05Z, 1:05", "2026-05-20T22:30:59Z, 2 h 00 min", "2026-05-20T20:00:00Z, 0:00"})
    void whatIsLeftRunsDownToNothing(Instant moment, String said) {
        assertThat(moments(Language.EN, "Europe/Moscow").left(moment, NOW)).isEqualTo(said);
    }
}
