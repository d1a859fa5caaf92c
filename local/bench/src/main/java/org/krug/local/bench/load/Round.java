package org.krug.local.bench.load;

import java.util.List;

/**
 * The same people served by Krug and, in the same minutes by the same engine, by bare requests to DynamoDB.
 *
 * @param answers Krug's, in the order of the presses
 * @param settled nanoseconds after the last answer until the streams' functions had caught up
 */
record Round(int connections, Took krug, Took bare, List<String> answers, long settled) {

    /** Measures one after the other. The bare requests go to tables of their own, so both find everything untouched. */
    static Round of(Ground ground, int connections, List<Press> presses, boolean bareFirst) {
        List<Shape> shapes = presses.stream().map(Press::bare).toList();
        ground.bare().prepare(shapes);
        if (bareFirst) {
            Took bare = ground.bare().run(connections, shapes);
            return krug(ground, connections, presses).with(bare);
        }
        Round krug = krug(ground, connections, presses);
        return krug.with(ground.bare().run(connections, shapes));
    }

    private static Round krug(Ground ground, int connections, List<Press> presses) {
        Api api = new Api(ground.stand().address());
        String[] answers = new String[presses.size()];
        Took took = Load.run(
                connections,
                presses.size(),
                number -> answers[number] = api.send(presses.get(number).post()));
        long from = System.nanoTime();
        ground.stand().settle();
        return new Round(connections, took, took, List.of(answers), System.nanoTime() - from);
    }

    private Round with(Took other) {
        return new Round(connections, krug, other, answers, settled);
    }

    /** Both rounds as one. */
    Round and(Round other) {
        return new Round(
                connections, krug.and(other.krug), bare.and(other.bare), List.of(), Math.max(settled, other.settled));
    }

    /** What part of the bare requests' rate Krug reaches. */
    double ratio() {
        return krug.rate() / bare.rate();
    }
}
