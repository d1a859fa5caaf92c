package org.krug.mentoring;

import java.util.List;
import java.util.stream.IntStream;
import org.krug.mentoring.DeferredAcceptance.Market;

/** Stability by its definition, written without the algorithm in mind. */
final class Stability {
    private final Market market;
    private final Assignment assignment;

    private Stability(Market market, Assignment assignment) {
        this.market = market;
        this.assignment = assignment;
    }

    /** Whether all pairs are wanted on both sides, no mentor has too many, and no two would rather have one another. */
    static boolean holds(Market market, Assignment assignment) {
        Stability stability = new Stability(market, assignment);
        return IntStream.range(0, market.mentees().size())
                        .allMatch(mentee -> stability.wanted(mentee) && !stability.blocked(mentee))
                && IntStream.range(0, market.mentors().size())
                        .allMatch(mentor -> stability.menteesOf(mentor).size()
                                <= market.capacities().get(mentor));
    }

    /** Whether no mentee prefers the other assignment. */
    static boolean asGoodForMentees(Market market, Assignment one, Assignment other) {
        return IntStream.range(0, market.mentees().size())
                .allMatch(mentee -> rank(
                                market.mentees().get(mentee), one.mentors().get(mentee))
                        <= rank(market.mentees().get(mentee), other.mentors().get(mentee)));
    }

    private boolean wanted(int mentee) {
        int mentor = assignment.mentors().get(mentee);
        return mentor == Assignment.NOBODY
                || market.mentees().get(mentee).contains(mentor)
                        && market.mentors().get(mentor).contains(mentee);
    }

    private boolean blocked(int mentee) {
        List<Integer> wishes = market.mentees().get(mentee);
        int has = rank(wishes, assignment.mentors().get(mentee));
        return wishes.stream().anyMatch(mentor -> rank(wishes, mentor) < has && wouldTake(mentor, mentee));
    }

    private boolean wouldTake(int mentor, int mentee) {
        List<Integer> wishes = market.mentors().get(mentor);
        List<Integer> has = menteesOf(mentor);
        return wishes.contains(mentee)
                && (has.size() < market.capacities().get(mentor)
                        || has.stream().anyMatch(other -> rank(wishes, other) > rank(wishes, mentee)));
    }

    private List<Integer> menteesOf(int mentor) {
        return IntStream.range(0, market.mentees().size())
                .filter(mentee -> assignment.mentors().get(mentee) == mentor)
                .boxed()
                .toList();
    }

    /** The place in the wishes; nobody comes after all who are acceptable. */
    private static int rank(List<Integer> wishes, int other) {
        int place = wishes.indexOf(other);
        return place < 0 ? wishes.size() : place;
    }
}
