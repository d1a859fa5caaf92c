package org.krug.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When schedules come round again. */
class RecurrenceTest {
    private static final Instant BEGIN = Instant.parse("2019-02-09T09:00:30Z");

    @ParameterizedTest
    @CsvSource({
        "rate(5 minutes), UTC, 2019-02-09T09:05:30Z",
        "rate(1 day), UTC, 2019-02-10T09:00:30Z",
        "cron(0 6 * * ? *), UTC, 2019-02-10T06:00:00Z",
        "cron(0 6 * * ? *), Europe/Moscow, 2019-02-10T03:00:00Z",
        "cron(*/20 9-10 * * ? *), UTC, 2019-02-09T09:20:00Z",
        "cron(0 8 ? * 2 *), UTC, 2019-02-11T08:00:00Z",
        "'cron(15 0 1,15 3 ? *)', UTC, 2019-03-01T00:15:00Z"
    })
    void theNextTimeIsFound(String expression, String zone, Instant next) {
        assertThat(Recurrence.parse(expression, ZoneId.of(zone), BEGIN).after(BEGIN))
                .contains(next);
    }

    @Test
    void otherFormsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recurrence.parse("every morning", ZoneId.of("UTC"), BEGIN))
                .withMessageContaining("every morning");
    }
}
