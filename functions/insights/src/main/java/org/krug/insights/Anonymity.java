package org.krug.insights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.krug.contract.insights.AttendanceSummary.Attendance;
import org.krug.contract.insights.AttendanceSummary.Group;

/**
 * Counts that give nobody away.
 *
 * <p>The "10-5 rule" of the UK's Office for National Statistics: a count under 10 is not shown, any other is rounded to the nearest 5. A kind of
 * people with a count under 10 is merged into "other"; while "other" is itself too small, the smallest kind that is left joins it, so that it
 * always holds at least two kinds and no total minus the shown rows gives a small kind back. Rows are rounded one by one, so they need not add up
 * to the total.
 */
final class Anonymity {
    /** The least count that is shown. */
    static final int LEAST = 10;

    private static final int STEP = 5;

    private Anonymity() {}

    /** The counts of all together; absent when one of them is too small. */
    static Optional<Attendance> total(Collection<Attendee> attendees) {
        return Optional.of(Count.of(attendees)).filter(Count::large).map(Count::rounded);
    }

    /** The counts by kind, largest first and "other" last; empty when there is nothing that may be told apart. */
    static List<Group> by(Function<Attendee, String> kind, Collection<Attendee> attendees) {
        Map<String, Count> counts = new TreeMap<>();
        attendees.forEach(attendee -> counts.merge(kind.apply(attendee), Count.of(List.of(attendee)), Count::plus));
        List<Map.Entry<String, Count>> smallestFirst = new ArrayList<>(counts.entrySet());
        smallestFirst.sort(Comparator.comparing(entry -> entry.getValue().smaller()));
        Count other = new Count(0, 0);
        int merged = 0;
        while (merged < smallestFirst.size() && mustMerge(smallestFirst.get(merged), other, merged)) {
            other = other.plus(smallestFirst.get(merged).getValue());
            merged++;
        }
        if (merged > 0 && !other.large()) {
            return List.of();
        }
        List<Group> groups = new ArrayList<>();
        for (Map.Entry<String, Count> shown :
                smallestFirst.subList(merged, smallestFirst.size()).reversed()) {
            groups.add(new Group(Optional.of(shown.getKey()), shown.getValue().rounded()));
        }
        if (merged > 0) {
            groups.add(new Group(Optional.empty(), other.rounded()));
        }
        return groups.size() > 1 ? List.copyOf(groups) : List.of();
    }

    private static boolean mustMerge(Map.Entry<String, Count> kind, Count other, int merged) {
        return !kind.getValue().large() || (merged > 0 && !other.large());
    }

    private record Count(int registered, int came) {
        static Count of(Collection<Attendee> attendees) {
            return new Count(
                    (int) attendees.stream().filter(Attendee::registered).count(),
                    (int) attendees.stream().filter(Attendee::came).count());
        }

        Count plus(Count more) {
            return new Count(registered + more.registered, came + more.came);
        }

        int smaller() {
            return Math.min(registered, came);
        }

        boolean large() {
            return smaller() >= LEAST;
        }

        Attendance rounded() {
            return new Attendance(round(registered), round(came));
        }

        private static int round(int count) {
            return (count + STEP / 2) / STEP * STEP;
        }
    }
}
