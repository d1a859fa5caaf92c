package org.krug.local.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Prints what was measured.
 *
 * @param measured by the names of functions and of their peers
 * @param peers by function, the name of the peer that it is compared with
 */
record ColdTable(Map<String, Map<Start, Timing>> measured, Map<String, String> peers) {
    /** The aim: a primed function answers first in this many times what the peer takes. */
    private static final double AIM = 1.3;

    void print(PrintWriter out) {
        for (Start start : starts()) {
            out.println();
            out.println(start.title + ", milliseconds");
            out.printf(
                    Locale.ROOT, "  %-34s %8s %8s %8s %8s %10s%n", "", "init", "restore", "first", "warm", "to peer's");
            measured.forEach((name, timings) -> {
                Timing timing = Objects.requireNonNull(timings.get(start));
                out.printf(
                        Locale.ROOT,
                        "  %-34s %8.0f %8.1f %8.1f %8.1f %9.2fx%n",
                        name,
                        timing.init(),
                        timing.restore(),
                        timing.first(),
                        timing.warm(),
                        ratio(name, start));
            });
        }
        if (!starts().contains(Start.PRIMED)) {
            return;
        }
        out.println();
        long held = peers.keySet().stream()
                .filter(function -> ratio(function, Start.PRIMED) <= AIM)
                .count();
        out.printf(
                Locale.ROOT,
                "Primed, %d of %d functions answer first within %.1f times the time of a bare handler with the same reads.%n",
                held,
                peers.size(),
                AIM);
    }

    private Set<Start> starts() {
        return measured.values().iterator().next().keySet();
    }

    /** A peer's own is 1. */
    private double ratio(String name, Start start) {
        return first(name, start) / first(peers.getOrDefault(name, name), start);
    }

    private double first(String name, Start start) {
        return Objects.requireNonNull(Objects.requireNonNull(measured.get(name)).get(start))
                .first();
    }
}
