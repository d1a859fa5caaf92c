package org.krug.local.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.krug.local.bench.load.CheckInCost.Used;

class FiguresTest {
    private static final long MILLI = 1_000_000;

    /** 1 to so many milliseconds, the slowest first, in so many seconds. */
    private static Took took(int count, long seconds) {
        long[] nanos = LongStream.rangeClosed(1, count)
                .map(i -> (count + 1 - i) * MILLI)
                .toArray();
        return new Took(nanos, seconds * 1000 * MILLI);
    }

    @Test
    void aPercentileIsTheSmallestTimeWithinWhichSoManyWereDone() {
        assertThat(took(200, 1).percentile(50)).isEqualTo(100);
        assertThat(took(200, 1).percentile(95)).isEqualTo(190);
        assertThat(took(200, 1).percentile(99)).isEqualTo(198);
        assertThat(took(10, 1).percentile(99)).isEqualTo(10);
        assertThat(took(1, 1).percentile(50)).isEqualTo(1);
    }

    @Test
    void roundsAreAddedUpBeforeTheirRateIsTaken() {
        assertThat(took(300, 2).rate()).isEqualTo(150);
        Took both = took(300, 2).and(took(100, 3));
        assertThat(both.rate()).isEqualTo(80);
        assertThat(both.count()).isEqualTo(400);
    }

    @Test
    void theRatioIsWhatPartOfTheBareRateIsReached() {
        Round slow = new Round(8, took(100, 4), took(100, 3), List.of(), 5);
        Round quick = new Round(8, took(100, 1), took(100, 1), List.of(), 7);

        assertThat(slow.ratio()).isEqualTo(0.75);
        assertThat(slow.and(quick).ratio()).isEqualTo(0.8);
        assertThat(slow.and(quick).settled()).isEqualTo(7);
    }

    @Test
    void aLoadThatFailsOnceIsNoMeasurement() {
        assertThatThrownBy(() -> Load.run(2, 10, number -> {
                    if (number == 7) {
                        throw new IllegalStateException("seven");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("seven");
    }

    @Test
    void aThousandCheckInsCostWhatSomeOfThemUsed() {
        CheckInCost cost = new CheckInCost(
                2,
                List.of(
                        new Sent("BatchGetItem", "", 7, 0),
                        new Sent("TransactWriteItems", "", 0, 20),
                        new Sent("UpdateItem", "", 0, 4)),
                List.of(new Used("CheckinFunction", 2, 40), new Used("LiveStreamFunction", 4, 60)),
                4);

        Bill bill = cost.bill(512);

        assertThat(bill.lines())
                .extracting(Bill.Line::price, Bill.Line::amount)
                .contains(
                        org.assertj.core.api.Assertions.tuple(Prices.TABLE_READS, 3_500.0),
                        org.assertj.core.api.Assertions.tuple(Prices.TABLE_WRITES, 12_000.0),
                        org.assertj.core.api.Assertions.tuple(Prices.CALLS, 3_000.0),
                        org.assertj.core.api.Assertions.tuple(Prices.GIGABYTE_SECONDS, 25.0),
                        org.assertj.core.api.Assertions.tuple(Prices.MESSAGES, 2_000.0));
        double dollars = 1000 * 1.00e-6
                + 3_500 * 0.125e-6
                + 12_000 * 0.625e-6
                + 3_000 * 0.20e-6
                + 25 * 0.0000133
                + 2_000 * 1.00e-6
                + 180 * 0.25e-6;
        assertThat(bill.dollars()).isCloseTo(dollars, within(1e-12));
    }

    @Test
    void nothingRunsInAnIdleMonth() {
        assertThat(Deployed.idleMonth().dollars()).isZero();
        assertThat(Deployed.megabytes()).isPositive();
    }
}
