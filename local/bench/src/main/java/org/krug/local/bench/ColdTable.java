package org.krug.local.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Prints what was measured.
 *
 * @param measured by function
 * @param peer the name of the one that the others are compared with
 */
record ColdTable(Map<String, Map<Start, Timing>> measured, String peer) {
    /** The aim: a primed function answers first in this many times what the peer takes. */
    private static final double AIM = 1.3;

    void print(PrintWriter out) {
        for (Start start : Start.values()) {
            out.println();
            out.println(start.title + ", milliseconds");
            out.printf(
                    Locale.ROOT, "  %-30s %8s %8s %8s %8s %10s%n", "", "init", "restore", "first", "warm", "to peer's");
            measured.forEach((name, timings) -> {
                Timing timing = Objects.requireNonNull(timings.get(start));
                out.printf(
                        Locale.ROOT,
                        "  %-30s %8.0f %8.1f %8.1f %8.1f %9.2fx%n",
                        name,
                        timing.init(),
                        timing.restore(),
                        timing.first(),
                        timing.warm(),
                        ratio(timing, start));
            });
        }
        out.println();
        long held = measured.entrySet().stream()
                .filter(each -> !each.getKey().equals(peer))
                .filter(each -> ratio(Objects.requireNonNull(each.getValue().get(Start.PRIMED)), Start.PRIMED) <= AIM)
                .count();
        out.printf(
                Locale.ROOT,
                "Primed, %d of %d functions answer first within %.1f times the %s's time.%n",
                held,
                measured.size() - 1,
                AIM,
                peer);
    }

    private double ratio(Timing timing, Start start) {
        Timing bare = Objects.requireNonNull(
                Objects.requireNonNull(measured.get(peer)).get(start));
        return timing.first() / bare.first();
    }
}
