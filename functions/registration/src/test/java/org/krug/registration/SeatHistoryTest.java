package org.krug.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krug.registration.SeatModel.Call;
import org.krug.registration.SeatModel.Result;
import org.krug.testkit.Linearizability;
import org.krug.testkit.Linearizability.Operation;
import org.krug.testkit.TestCloud;
import org.krug.testkit.Troubles;
import org.krug.testkit.Wire;

/** What people did at once could have been done one after another; and a store with a bug is found out. */
class SeatHistoryTest {
    private static final int HISTORIES = Boolean.getBoolean("krug.long") ? 2000 : 20;
    /** A bug that needs luck to show gets so many chances. */
    private static final int CHANCES = 300;

    @Test
    void everyHistoryHasAnOrder() {
        LongStream.range(0, HISTORIES).forEach(seed -> assertOrder(seed, SeatHistory.drawn(seed)));
    }

    @Test
    void everyHistoryOnABusyTableHasAnOrder() {
        LongStream.range(0, HISTORIES / 2)
                .forEach(seed -> assertOrder(seed, troubled(seed, Troubles.busyTable(seed, 25, 0))));
    }

    @ParameterizedTest
    @EnumSource
    void aBugIsFoundOut(PlantedBug bug) {
        assertThat(LongStream.range(0, CHANCES)
                        .mapToObj(seed -> troubled(seed, bug::meet))
                        .anyMatch(history -> !hasOrder(history)))
                .isTrue();
    }

    /** Who reads the failure needs the history: the same seed gives another one on another machine. */
    private static void assertOrder(long seed, List<Operation<Call, Result>> history) {
        assertThat(hasOrder(history))
                .as(() -> "history " + seed
                        + history.stream()
                                .sorted(Comparator.comparingLong(Operation::called))
                                .map(Operation::toString)
                                .collect(Collectors.joining("\n", "\n", "\n")))
                .isTrue();
    }

    private static boolean hasOrder(List<Operation<Call, Result>> history) {
        return Linearizability.order(SeatHistory.model(), history).isPresent();
    }

    private static List<Operation<Call, Result>> troubled(long seed, Wire.Trouble trouble) {
        List<Operation<Call, Result>> history = new ArrayList<>();
        TestCloud.shared().bean(Wire.class).troubled(trouble, () -> history.addAll(SeatHistory.drawn(seed)));
        return history;
    }
}
