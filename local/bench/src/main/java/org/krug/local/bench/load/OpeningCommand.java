package org.krug.local.bench.load;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `./krug bench opening`. */
@Command(
        name = "opening",
        mixinStandardHelpOptions = true,
        description = {
            "Everybody confirms at once and there are fewer seats: requests a second, percentiles, memory of the serving process, and what part it is",
            "of the rate at which the SDK alone sends the same requests to the same DynamoDB Local. Exit code 1 if an answer is an error or a seat",
            "too many or too few is given."
        })
public final class OpeningCommand extends LoadCommand {
    @Mixin
    private RushOptions rush = new RushOptions();

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "400",
            description = "How many confirm (${DEFAULT-VALUE}).")
    private int people;

    @Option(names = "--seats", paramLabel = "N", defaultValue = "100", description = "Seats (${DEFAULT-VALUE}).")
    private int seats;

    @Override
    int people() {
        return people;
    }

    @Override
    void measure(Ground ground, Report report, Consumer<String> progress) {
        measure(ground, report, progress, new Opening(ground.hall(), people, seats), rush.rounds());
        report.rushesEnd();
    }

    static void measure(Ground ground, Report report, Consumer<String> progress, Rush of, Rounds rounds) {
        List<Round> all = rounds.of(ground, of, progress);
        Optional<Memory> memory = Memory.of(ground.stand().pid());
        report.rush(of.name(), all, memory);
        if (of instanceof DoorRush) {
            report.againstPretix(all, memory);
        }
    }
}
