package org.krug.local.bench.load;

import java.util.List;
import picocli.CommandLine.Option;

/** How hard a rush is. */
final class RushOptions {
    @Option(
            names = "--connections",
            paramLabel = "C",
            split = ",",
            defaultValue = "8,32",
            description = "How many requests at a time, each on a connection of its own (${DEFAULT-VALUE}).")
    List<Integer> connections = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "2",
            description = "How often each is measured, in turn (${DEFAULT-VALUE}).")
    int rounds;

    Rounds rounds() {
        return new Rounds(connections, rounds);
    }
}
