package org.krug.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krug.mentoring.DeferredAcceptance.Market;

class DeferredAcceptanceTest {
    private static final int INSTANCES = 6000;

    @Test
    void theResultIsTheStableOneThatIsBestForEveryMentee() {
        Random random = new Random(1962);
        int ambiguous = 0;
        for (int instance = 0; instance < INSTANCES; instance++) {
            Market market = randomMarket(random);
            List<Assignment> stable = EveryAssignment.of(market).stream()
                    .filter(assignment -> Stability.holds(market, assignment))
                    .toList();
            Assignment found = DeferredAcceptance.of(market);
            assertThat(stable).as("%s", market).contains(found);
            assertThat(stable)
                    .allSatisfy(other -> assertThat(Stability.asGoodForMentees(market, found, other))
                            .as("%s is worse for a mentee than %s in %s", found, other, market)
                            .isTrue());
            ambiguous += stable.size() > 1 ? 1 : 0;
        }
        // Without instances that have several stable outcomes the test would not tell mentee-optimal from the rest.
        assertThat(ambiguous).isGreaterThan(INSTANCES / 10);
    }

    /** Every other one is square, with complete lists and single places, for such ones often have several stable outcomes. */
    private static Market randomMarket(Random random) {
        boolean square = random.nextBoolean();
        int mentees = square ? 3 + random.nextInt(2) : random.nextInt(6);
        int mentors = square ? mentees : random.nextInt(5);
        return new Market(
                IntStream.range(0, mentees)
                        .mapToObj(any -> wishes(random, mentors, square))
                        .toList(),
                IntStream.range(0, mentors)
                        .mapToObj(any -> wishes(random, mentees, square))
                        .toList(),
                IntStream.range(0, mentors)
                        .mapToObj(any -> square ? 1 : 1 + random.nextInt(3))
                        .toList());
    }

    private static List<Integer> wishes(Random random, int others, boolean complete) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, others).boxed().toList());
        Collections.shuffle(all, random);
        return List.copyOf(complete ? all : all.subList(0, random.nextInt(others + 1)));
    }

    @Test
    void theExampleOfGaleAndShapleyWithACycle() {
        // Each mentee's first choice ranks them last: all proposals stand, and every mentor gets the last choice.
        Market market = new Market(
                List.of(List.of(0, 1, 2), List.of(1, 2, 0), List.of(2, 0, 1)),
                List.of(List.of(1, 2, 0), List.of(2, 0, 1), List.of(0, 1, 2)),
                List.of(1, 1, 1));
        assertThat(DeferredAcceptance.of(market)).isEqualTo(new Assignment(List.of(0, 1, 2)));
    }

    @Test
    void aMentorKeepsTheBestUpToTheCapacity() {
        Market market = new Market(Collections.nCopies(4, List.of(0)), List.of(List.of(3, 1, 0, 2)), List.of(2));
        assertThat(DeferredAcceptance.of(market)).isEqualTo(new Assignment(List.of(-1, 0, -1, 0)));
    }

    @Test
    void nobodyIsPairedAgainstTheirWill() {
        Market oneSided = new Market(List.of(List.of(0), List.of()), List.of(List.of(1)), List.of(2));
        assertThat(DeferredAcceptance.of(oneSided).mentorOf(0)).isEmpty();
        assertThat(DeferredAcceptance.of(oneSided).mentorOf(1)).isEmpty();
    }

    @Test
    void withoutMentorsOrMenteesThereIsNothing() {
        assertThat(DeferredAcceptance.of(new Market(List.of(), List.of(), List.of()))
                        .mentors())
                .isEmpty();
        assertThat(DeferredAcceptance.of(new Market(List.of(List.of()), List.of(), List.of()))
                        .mentors())
                .containsExactly(-1);
        assertThat(DeferredAcceptance.of(new Market(List.of(), List.of(List.of()), List.of(3)))
                        .mentors())
                .isEmpty();
    }

    @Test
    void aLargeRoundIsMatchedAtOnce() {
        Random random = new Random(7);
        Market market = new Market(
                IntStream.range(0, 500)
                        .mapToObj(any -> wishes(random, 100, true))
                        .toList(),
                IntStream.range(0, 100)
                        .mapToObj(any -> wishes(random, 500, true))
                        .toList(),
                Collections.nCopies(100, 5));
        Assignment found = DeferredAcceptance.of(market);
        assertThat(found.mentors()).doesNotContain(Assignment.NOBODY);
        assertThat(Stability.holds(market, found)).isTrue();
    }
}
