package org.krug.live;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.krug.contract.RegistrationState;

/**
 * The counts of an event.
 *
 * @param version counts the changes; 0 before the first
 * @param totals by {@link RegistrationState} name, and {@link #ARRIVED} and {@link #WALK_INS}; all of them are there, 0 too
 * @param arrivals by the minute's beginning; only minutes in which somebody arrived
 */
record Counts(long version, SortedMap<String, Long> totals, SortedMap<Instant, Long> arrivals) {
    static final String ARRIVED = "arrived";
    static final String WALK_INS = "walkIns";

    Counts {
        SortedMap<String, Long> all = new TreeMap<>();
        for (RegistrationState state : RegistrationState.values()) {
            all.put(state.name(), 0L);
        }
        all.put(ARRIVED, 0L);
        all.put(WALK_INS, 0L);
        all.putAll(totals);
        totals = Collections.unmodifiableSortedMap(all);
        SortedMap<Instant, Long> arrived = new TreeMap<>(arrivals);
        arrived.values().removeIf(number -> number == 0);
        arrivals = Collections.unmodifiableSortedMap(arrived);
    }

    static Counts none() {
        return new Counts(0, new TreeMap<>(), new TreeMap<>());
    }

    /** The counts that these people add up to. */
    static Counts of(long version, Collection<Seen> people) {
        Tally tally = new Tally(none());
        people.forEach(tally::add);
        return tally.counts(version);
    }

    boolean sameNumbers(Counts other) {
        return totals.equals(other.totals) && arrivals.equals(other.arrivals);
    }
}
