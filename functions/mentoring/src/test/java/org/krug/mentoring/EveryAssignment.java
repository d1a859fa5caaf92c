package org.krug.mentoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Brute force: each mentee to each mentor or to nobody, in every combination. */
final class EveryAssignment {
    private EveryAssignment() {}

    static List<Assignment> of(DeferredAcceptance.Market market) {
        List<Assignment> all = new ArrayList<>();
        extend(new int[market.mentees().size()], 0, market.mentors().size(), all);
        return all;
    }

    private static void extend(int[] chosen, int mentee, int mentors, List<Assignment> all) {
        if (mentee == chosen.length) {
            all.add(new Assignment(
                    IntStream.of(Arrays.copyOf(chosen, mentee)).boxed().toList()));
            return;
        }
        for (int mentor = Assignment.NOBODY; mentor < mentors; mentor++) {
            chosen[mentee] = mentor;
            extend(chosen, mentee + 1, mentors, all);
        }
    }
}
