package org.krug.local.bench.load;

import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** `./krug bench cost`. */
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        description = {
            "What 1,000 check-ins and a month in which nobody comes cost on AWS, from counted requests, units and messages, milliseconds measured on this",
            "machine, the memory in template.yaml, and list prices without free tiers. Every line of the sum is printed."
        })
public final class CostCommand extends LoadCommand {
    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many check-ins are counted, and as many again timed (${DEFAULT-VALUE}).")
    private int people;

    @Override
    int people() {
        return CheckInCost.people(people);
    }

    @Override
    void measure(Ground ground, Report report, Consumer<String> progress) {
        measure(ground, report, progress, people);
    }

    static void measure(Ground ground, Report report, Consumer<String> progress, int people) {
        progress.accept("cost …");
        report.cost(CheckInCost.measure(ground, people), Deployed.megabytes());
        report.say(
                "Not in the sum, for references give no price or nothing was sent: logs, storage and backups of tables, traffic out, sign-ins,"
                        + " mail. Lambda reads streams for free.");
        report.bill("an idle month", Deployed.idleMonth());
    }
}
