package org.krug.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TurnoutTest {
    private static Turnout.Now confirmed(long twice) {
        return new Turnout.Now(twice, 0, 0, 0);
    }

    private static List<Turnout.Earlier> events(int number, long came, long stayedAway) {
        return Collections.nCopies(number, new Turnout.Earlier(came, stayedAway, 0));
    }

    @Test
    void aClubWithoutHistoryIsTakenForLikeOthers() {
        Turnout first = Turnout.forecast(confirmed(100), List.of());
        assertThat(first.expected()).isBetween(64L, 74L);
        assertThat(first.low()).isLessThan(60);
        assertThat(first.high()).isGreaterThan(76);
    }

    @Test
    void theFirstMeetingOfTheDigitalLeadersIsWithinItsRange() {
        // 117 confirmed twice at the start, 71 of them came: examples/digital-leaders/expected.json.
        Turnout first = Turnout.forecast(confirmed(117), List.of());
        assertThat(71L).isBetween(first.low(), first.high());
    }

    @Test
    void aClubsOwnEventsMakeTheForecastTheirs() {
        Turnout faithful = Turnout.forecast(confirmed(100), events(8, 57, 3));
        assertThat(faithful.expected()).isGreaterThan(90);
        Turnout fickle = Turnout.forecast(confirmed(100), events(8, 18, 42));
        assertThat(fickle.expected()).isBetween(25L, 38L);
    }

    @Test
    void eventsThatAreAlikeMakeTheRangeNarrowAndEventsThatDifferMakeItWide() {
        Turnout alike = Turnout.forecast(confirmed(100), events(10, 42, 18));
        List<Turnout.Earlier> mixed = new ArrayList<>(events(5, 24, 36));
        mixed.addAll(events(5, 57, 3));
        Turnout different = Turnout.forecast(confirmed(100), mixed);
        assertThat(width(alike)).isLessThan(width(Turnout.forecast(confirmed(100), List.of())));
        assertThat(width(different)).isGreaterThan(2 * width(alike));
    }

    private static long width(Turnout turnout) {
        return turnout.high() - turnout.low();
    }

    @Test
    void whoIsInCountsForCertainAndWalkInsComeOnTop() {
        Turnout full = Turnout.forecast(new Turnout.Now(40, 39, 0, 5), List.of());
        assertThat(full.low()).isGreaterThanOrEqualTo(44);
        assertThat(full.high()).isLessThanOrEqualTo(45);
        Turnout all = Turnout.forecast(new Turnout.Now(40, 40, 0, 5), List.of());
        assertThat(all).isEqualTo(new Turnout(45, 45, 45));
    }

    @Test
    void whoConfirmedOnceIsLessSure() {
        Turnout once = Turnout.forecast(new Turnout.Now(0, 0, 100, 0), List.of());
        assertThat(once.expected())
                .isLessThan(Turnout.forecast(confirmed(100), List.of()).expected())
                .isBetween(50L, 60L);
    }

    @Test
    void nobodyAndVeryManyAreForecastToo() {
        assertThat(Turnout.forecast(confirmed(0), List.of())).isEqualTo(new Turnout(0, 0, 0));
        Turnout many = Turnout.forecast(confirmed(20_000), events(10, 3_000, 1_000));
        assertThat(many.expected()).isBetween(14_000L, 16_000L);
        assertThat(many.low()).isLessThan(many.expected());
    }

    /** Clubs as the model has them: the range holds for about eight of ten, with no history, with a little and with more. */
    @Test
    void theRangeHoldsInAboutEightOfTenCases() {
        Random random = new Random(20_190_209);
        for (int history : new int[] {0, 2, 10}) {
            int held = 0;
            int clubs = 250;
            for (int club = 0; club < clubs; club++) {
                double mean = beta(random, 39.1, 16.7);
                double concentration = 5 << random.nextInt(6);
                List<Turnout.Earlier> earlier = new ArrayList<>();
                for (int event = 0; event < history; event++) {
                    int people = 20 + random.nextInt(100);
                    int came = coming(random, mean, concentration, people);
                    earlier.add(new Turnout.Earlier(came, people - came, 0));
                }
                int people = 20 + random.nextInt(100);
                Turnout forecast = Turnout.forecast(confirmed(people), earlier);
                int came = coming(random, mean, concentration, people);
                if (forecast.low() <= came && came <= forecast.high()) {
                    held++;
                }
            }
            assertThat((double) held / clubs).as("after " + history + " events").isBetween(0.76, 0.92);
        }
    }

    private static int coming(Random random, double mean, double concentration, int people) {
        double rate = beta(random, mean * concentration, (1 - mean) * concentration);
        int coming = 0;
        for (int person = 0; person < people; person++) {
            coming += random.nextDouble() < rate ? 1 : 0;
        }
        return coming;
    }

    private static double beta(Random random, double one, double other) {
        double first = gamma(random, one);
        return first / (first + gamma(random, other));
    }

    /** Marsaglia and Tsang, "A simple method for generating gamma variables" (2000); below 1 by their boost. */
    private static double gamma(Random random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double cubed = Math.pow(1 + c * normal, 3);
            if (cubed > 0
                    && Math.log(random.nextDouble()) < normal * normal / 2 + d - d * cubed + d * Math.log(cubed)) {
                return d * cubed;
            }
        }
    }
}
