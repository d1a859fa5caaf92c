package org.krug.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColdTableTest {
    private static Map<Start, Timing> first(double plain, double aot, double primed) {
        Map<Start, Timing> timings = new EnumMap<>(Start.class);
        timings.put(Start.PLAIN, new Timing(1000, 0, plain, 5));
        timings.put(Start.AOT, new Timing(500, 0, aot, 5));
        timings.put(Start.PRIMED, new Timing(2000, 3, primed, 5));
        return timings;
    }

    @Test
    void aFunctionIsComparedWithItsPeerStartedInTheSameWay() {
        Map<String, Map<Start, Timing>> measured = new LinkedHashMap<>();
        measured.put("bare", first(400, 100, 40));
        measured.put("bare twice", first(600, 200, 70));
        measured.put("Slow", first(800, 150, 60));
        measured.put("Quick", first(800, 150, 50));
        measured.put("Twice", first(900, 250, 77));
        StringWriter text = new StringWriter();

        new ColdTable(measured, Map.of("Slow", "bare", "Quick", "bare", "Twice", "bare twice"))
                .print(new PrintWriter(text, true));

        assertThat(text.toString())
                .containsPattern("Slow +1000 +0[.,]0 +800[.,]0 +5[.,]0 +2[.,]00x")
                .containsPattern("Slow +500 +0[.,]0 +150[.,]0 +5[.,]0 +1[.,]50x")
                .containsPattern("Twice +2000 +3[.,]0 +77[.,]0 +5[.,]0 +1[.,]10x")
                .containsPattern("Quick +2000 +3[.,]0 +50[.,]0 +5[.,]0 +1[.,]25x")
                .contains("Primed, 2 of 3 functions answer first within 1.3 times the time of a bare handler with");
    }

    @Test
    void whatWasNotStartedIsNotInTheTable() {
        Map<String, Map<Start, Timing>> measured = Map.of(
                "bare", Map.of(Start.AOT, new Timing(500, 0, 100, 5)),
                "Slow", Map.of(Start.AOT, new Timing(500, 0, 150, 5)));
        StringWriter text = new StringWriter();

        new ColdTable(measured, Map.of("Slow", "bare")).print(new PrintWriter(text, true));

        assertThat(text.toString())
                .containsPattern("Slow +500 +0[.,]0 +150[.,]0 +5[.,]0 +1[.,]50x")
                .contains("AOT cache")
                .doesNotContain("plain JVM", "rimed");
    }

    @Test
    void theMedianOfSeveralProcessesIsTakenOfEachPart() {
        assertThat(Timing.median(
                        List.of(new Timing(1, 30, 100, 7), new Timing(3, 10, 300, 9), new Timing(2, 20, 200, 8))))
                .isEqualTo(new Timing(2, 20, 200, 8));
        assertThat(Timing.medianOf(4, 1, 3, 2)).isEqualTo(2.5);
    }
}
