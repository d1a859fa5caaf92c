package org.krug.mentoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Mentee-proposing deferred acceptance with capacities: D. Gale and L. S. Shapley, "College Admissions and the Stability of Marriage" (1962);
 * the Hospitals/Residents problem; A. E. Roth and M. Sotomayor, "Two-Sided Matching" (1990).
 *
 * <p>Each mentee asks the mentors they accept, the best first; each mentor keeps the best who asked so far, up to the capacity. What comes out
 * is stable: no mentee and mentor would both rather have one another. Of all stable outcomes it is the best for every mentee at once, hence
 * there is just one. It takes time linear in the number of wishes, but for the queues of mentors.
 */
public final class DeferredAcceptance {
    private static final int NOT_ACCEPTABLE = -1;

    private final Market market;
    private final int[][] ranks;
    private final int[] asked;
    private final List<PriorityQueue<Integer>> kept = new ArrayList<>();

    /**
     * Who wishes for whom. People go by their place in the lists, from 0; the lists of wishes are strict, the best first, each name at most once.
     * Who is not listed is not acceptable.
     */
    public record Market(List<List<Integer>> mentees, List<List<Integer>> mentors, List<Integer> capacities) {

        public Market {
            if (mentors.size() != capacities.size()) {
                throw new IllegalArgumentException("each mentor has a capacity");
            }
        }
    }

    private DeferredAcceptance(Market market) {
        this.market = market;
        this.asked = new int[market.mentees().size()];
        this.ranks = new int[market.mentors().size()][market.mentees().size()];
        for (int mentor = 0; mentor < ranks.length; mentor++) {
            Arrays.fill(ranks[mentor], NOT_ACCEPTABLE);
            List<Integer> wishes = market.mentors().get(mentor);
            for (int rank = 0; rank < wishes.size(); rank++) {
                ranks[mentor][wishes.get(rank)] = rank;
            }
            int[] ofThis = ranks[mentor];
            kept.add(new PriorityQueue<>(
                    Comparator.comparingInt((Integer mentee) -> ofThis[mentee]).reversed()));
        }
    }

    /** The stable assignment that is best for every mentee. */
    public static Assignment of(Market market) {
        return new DeferredAcceptance(market).run();
    }

    private Assignment run() {
        Deque<Integer> looking = new ArrayDeque<>();
        for (int mentee = 0; mentee < asked.length; mentee++) {
            looking.add(mentee);
        }
        while (!looking.isEmpty()) {
            int mentee = looking.remove();
            List<Integer> wishes = market.mentees().get(mentee);
            if (asked[mentee] < wishes.size()) {
                int refused = ask(wishes.get(asked[mentee]++), mentee);
                if (refused != Assignment.NOBODY) {
                    looking.add(refused);
                }
            }
        }
        return assignment();
    }

    /** The mentor answers a proposal; who is refused by that, the one who asked or one kept so far, is told. */
    private int ask(int mentor, int mentee) {
        if (ranks[mentor][mentee] == NOT_ACCEPTABLE) {
            return mentee;
        }
        PriorityQueue<Integer> keeps = kept.get(mentor);
        keeps.add(mentee);
        return keeps.size() <= market.capacities().get(mentor) ? Assignment.NOBODY : keeps.remove();
    }

    private Assignment assignment() {
        List<Integer> mentorOf = new ArrayList<>(Collections.nCopies(asked.length, Assignment.NOBODY));
        for (int mentor = 0; mentor < kept.size(); mentor++) {
            for (int mentee : kept.get(mentor)) {
                mentorOf.set(mentee, mentor);
            }
        }
        return new Assignment(mentorOf);
    }
}
