package org.krug.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts in the making. */
final class Tally {
    private final SortedMap<String, Long> totals;
    private final SortedMap<Instant, Long> arrivals;

    Tally(Counts from) {
        totals = new TreeMap<>(from.totals());
        arrivals = new TreeMap<>(from.arrivals());
    }

    void add(Seen person) {
        count(person, 1);
    }

    void remove(Seen person) {
        count(person, -1);
    }

    private void count(Seen person, long by) {
        person.registration().ifPresent(seen -> totals.merge(seen.state().name(), by, Long::sum));
        person.admission().filter(seen -> !seen.undone()).ifPresent(seen -> {
            totals.merge(Counts.ARRIVED, by, Long::sum);
            totals.merge(Counts.WALK_INS, seen.walkIn() ? by : 0, Long::sum);
            arrivals.merge(seen.at().truncatedTo(ChronoUnit.MINUTES), by, Long::sum);
        });
    }

    Counts counts(long version) {
        return new Counts(version, totals, arrivals);
    }
}
