package org.krug.local.bench.load;

import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `./krug bench door`. */
@Command(
        name = "door",
        mixinStandardHelpOptions = true,
        description = {
            "Everybody arrives at once, each with a ticket, and four stewards scan: the same figures as for the opening, and how they stand against",
            "pretix's. Exit code 1 if anybody is not admitted."
        })
public final class DoorCommand extends LoadCommand {
    @Mixin
    private RushOptions rush = new RushOptions();

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "300",
            description = "How many are admitted in each round (${DEFAULT-VALUE}).")
    private int people;

    @Override
    int people() {
        return people;
    }

    @Override
    void measure(Ground ground, Report report, Consumer<String> progress) {
        OpeningCommand.measure(ground, report, progress, new DoorRush(ground.hall(), people), rush.rounds());
        report.rushesEnd();
    }
}
