package org.krug.local.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures a rush at several numbers of connections, in turn, so that what else the machine does falls on all alike.
 *
 * @param connections each of them once in a round
 * @param count how many rounds
 */
record Rounds(List<Integer> connections, int count) {

    /**
     * Warms up first, which counts nowhere.
     *
     * @return one for each number of connections, all rounds together
     */
    List<Round> of(Ground ground, Rush rush, Consumer<String> progress) {
        progress.accept(rush.name() + ": warming up …");
        rush.check(
                Round.of(ground, connections.getFirst(), rush.prepare(0), true).answers());
        List<Round> all = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            for (int at = 0; at < connections.size(); at++) {
                progress.accept(rush.name() + ": " + connections.get(at) + " connections, round " + number + " of "
                        + count + " …");
                List<Press> presses = rush.prepare(number);
                Round round = Round.of(ground, connections.get(at), presses, number % 2 == 1);
                rush.check(round.answers());
                if (number == 1) {
                    all.add(round);
                } else {
                    all.set(at, all.get(at).and(round));
                }
            }
        }
        return all;
    }
}
