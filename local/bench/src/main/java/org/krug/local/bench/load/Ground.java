package org.krug.local.bench.load;

import java.util.List;

/** Where loads are measured: a cloud, a club in it, and bare access to its DynamoDB Local. */
record Ground(Stand stand, Hall hall, Bare bare) implements AutoCloseable {

    static Ground open(int people, List<String> javaOptions) {
        Stand stand = Stand.start(Hall.NOW, javaOptions);
        try {
            return new Ground(stand, Hall.open(stand, people), new Bare(stand.tables()));
        } catch (RuntimeException | Error e) {
            stand.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try (stand;
                hall;
                bare) {
            // Closes them in the opposite order, whatever happens.
        }
    }
}
