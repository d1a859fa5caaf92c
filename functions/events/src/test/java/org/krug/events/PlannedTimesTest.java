package org.krug.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krug.contract.InvalidInput;
import org.krug.contract.events.EventTimes;
import org.krug.contract.events.PlannedTimes;

class PlannedTimesTest {
    private static final Instant STARTS = Plans.STARTS;

    private static Instant hours(double fromStart) {
        return STARTS.plus(Duration.ofMinutes(Math.round(fromStart * 60)));
    }

    @Test
    void theDefaultsAreThoseOfTheDigitalLeaders() {
        EventTimes times = PlannedTimes.of(STARTS, hours(4)).complete();
        assertThat(times)
                .isEqualTo(new EventTimes(
                        hours(-12 * 24),
                        STARTS,
                        hours(-48),
                        hours(-24),
                        6,
                        hours(-1),
                        hours(-1),
                        STARTS,
                        hours(4),
                        hours(4),
                        hours(4 + 14 * 24)));
    }

    @Test
    void defaultsGiveWayToWhatIsGiven() {
        EventTimes times = new PlannedTimes(
                        null, hours(-400), hours(-10), null, null, null, hours(-2), STARTS, hours(4), null, null)
                .complete();
        assertThat(times.invited()).isEqualTo(hours(-400));
        assertThat(times.reconfirmationDue()).isEqualTo(hours(-10));
        assertThat(times.noOffersAfter()).isEqualTo(hours(-2));
    }

    /** Hours from the start: invited, registration closes, asked, due, no offers, doors, ends, survey opens, closes. */
    @ParameterizedTest
    @CsvSource({
        "-300, -301, -48, -24, -1, -1, 4, 4, 9, times.registrationCloses",
        "-300,    5, -48, -24, -1, -1, 4, 4, 9, times.ends",
        " -40,    0, -48, -24, -1, -1, 4, 4, 9, times.reconfirmationAsked",
        "-300,    0, -24, -48, -1, -1, 4, 4, 9, times.reconfirmationDue",
        "-300,    0, -24, 0.5, -1, -1, 4, 4, 9, times.starts",
        "-300,    0, -48, -24,  1, -1, 4, 4, 9, times.starts",
        "-300,    0, -48, -24, -1,  1, 4, 4, 9, times.starts",
        "-300,    0, -48, -24, -1, -1, 0, 4, 9, times.ends",
        "-300,    0, -48, -24, -1, -1, 4, -1, 9, times.surveyOpens",
        "-300,    0, -48, -24, -1, -1, 4, 4, 4, times.surveyCloses",
        "-300,    0, -48, -24, -1, -1, 4, 1, 3, times.surveyCloses",
    })
    void whatStandsInTheWrongOrderIsNamed(
            double invited,
            double closes,
            double asked,
            double due,
            double noOffers,
            double doors,
            double ends,
            double opens,
            double surveyCloses,
            String field) {
        PlannedTimes planned = new PlannedTimes(
                hours(invited),
                hours(closes),
                hours(asked),
                hours(due),
                1,
                hours(noOffers),
                hours(doors),
                STARTS,
                hours(ends),
                hours(opens),
                hours(surveyCloses));
        InvalidInput wrong = catchThrowableOfType(InvalidInput.class, planned::complete);
        assertThat(wrong.field()).isEqualTo(field);
        assertThat(wrong.rule()).isEqualTo(InvalidInput.Rule.WRONG_ORDER);
    }

    @ParameterizedTest
    @CsvSource({"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z", "1999-12-31T23:59:59Z"})
    void momentsOutsideOfAnyCalendarAreRefused(Instant moment) {
        assertThat(catchThrowableOfType(InvalidInput.class, () -> PlannedTimes.of(moment, Plans.ENDS))
                        .field())
                .isEqualTo("times.starts");
        InvalidInput survey = catchThrowableOfType(
                InvalidInput.class,
                () -> new PlannedTimes(null, null, null, null, null, null, null, STARTS, hours(4), null, moment)
                        .complete());
        assertThat(survey.field()).isEqualTo("times.surveyCloses");
    }

    @Test
    void momentsAreCutToTheSecond() {
        assertThat(PlannedTimes.of(STARTS.plusMillis(999), hours(4)).complete().starts())
                .isEqualTo(STARTS);
    }
}
