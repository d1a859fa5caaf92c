package org.krug.local.bench.load;

import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** `./krug bench app`. */
@Command(
        name = "app",
        mixinStandardHelpOptions = true,
        description = {
            "The phone app on this machine: how long it verifies tickets, shows what came of a scan with a network and without, and starts, and what it",
            "holds in memory; and how that stands against the aims. It needs no display."
        })
public final class AppCommand extends LoadCommand {
    @Option(
            names = "--scans",
            paramLabel = "N",
            defaultValue = "120",
            description = "How many tickets are scanned with a network, and as many without (${DEFAULT-VALUE}).")
    private int scans;

    @Option(
            names = "--starts",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often the app is started (${DEFAULT-VALUE}).")
    private int starts;

    @Override
    int people() {
        return 2 * scans;
    }

    @Override
    void measure(Ground ground, Report report, Consumer<String> progress) {
        report.app(AppFigures.measure(ground.hall(), scans, starts, progress));
    }
}
