package org.krug.local.bench.load;

import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** `./krug bench live`. */
@Command(
        name = "live",
        mixinStandardHelpOptions = true,
        description = {
            "People are admitted steadily, and dashboards watch over WebSockets: how long until each dashboard counts each admission. Exit code 1 if one",
            "never does."
        })
public final class LiveCommand extends LoadCommand {
    @Option(
            names = "--dashboards",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many watch (${DEFAULT-VALUE}).")
    private int dashboards;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "150",
            description = "How many admissions are measured (${DEFAULT-VALUE}).")
    private int people;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "5",
            description = "At most so many in a second (${DEFAULT-VALUE}).")
    private int rate;

    private LiveDelay.Crowd crowd() {
        return new LiveDelay.Crowd(dashboards, people, rate);
    }

    @Override
    int people() {
        return LiveDelay.people(crowd());
    }

    @Override
    void measure(Ground ground, Report report, Consumer<String> progress) {
        progress.accept("live delay …");
        report.live(crowd(), LiveDelay.measure(ground, crowd()));
    }
}
