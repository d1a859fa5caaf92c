package org.krug.mentoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.krug.contract.mentoring.OpenMentorRound;

/**
 * Whom somebody accepts. People of the other side go by their place in the round, counted from 0.
 *
 * @param tiers the best first; those in one tier weigh the same, in the round's order. Who is in none is not acceptable
 * @param everybody whether this is nobody's wish but the lack of one: all are welcome alike
 */
record Wishes(List<List<Integer>> tiers, boolean everybody) {

    Wishes {
        tiers = tiers.stream()
                .map(tier -> tier.stream().sorted().toList())
                .filter(tier -> !tier.isEmpty())
                .toList();
    }

    /** All of the other side alike. */
    static Wishes forEverybody(int others) {
        return new Wishes(List.of(IntStream.range(0, others).boxed().toList()), true);
    }

    /** One person in each tier, the best first. */
    static Wishes ranked(List<String> wishes, Map<String, Integer> places) {
        return new Wishes(wishes.stream().map(id -> List.of(place(id, places))).toList(), false);
    }

    /** Equal scores share a tier, higher ones come first. */
    static Wishes scored(List<OpenMentorRound.Score> wishes, Map<String, Integer> places) {
        Map<Integer, List<Integer>> byScore = new TreeMap<>(Comparator.reverseOrder());
        for (OpenMentorRound.Score wish : wishes) {
            byScore.merge(wish.score(), List.of(place(wish.memberId(), places)), Wishes::joined);
        }
        return new Wishes(List.copyOf(byScore.values()), false);
    }

    private static int place(String id, Map<String, Integer> places) {
        return Objects.requireNonNull(places.get(id));
    }

    private static List<Integer> joined(List<Integer> some, List<Integer> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** All that are acceptable, the best first; within a tier the round's order decides. */
    List<Integer> inOrder() {
        return tiers.stream().flatMap(List::stream).toList();
    }

    /** The rank as people say it, from 1: how many are liked better, and one. Empty for who is not acceptable. */
    OptionalInt rankOf(int other) {
        int better = 0;
        for (List<Integer> tier : tiers) {
            if (tier.contains(other)) {
                return OptionalInt.of(better + 1);
            }
            better += tier.size();
        }
        return OptionalInt.empty();
    }

    /** Whether somebody else weighs the same, so that the round's order had a say. */
    boolean tied(int other) {
        return tiers.stream().anyMatch(tier -> tier.size() > 1 && tier.contains(other));
    }
}
