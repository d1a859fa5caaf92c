package org.krug.local.bench;

import org.krug.local.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** `./krug bench …`: measurements. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures Krug on this machine.",
        synopsisSubcommandLabel = "MEASUREMENT",
        subcommands = Cold.class)
public final class Bench implements Subcommand {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 2;
    }
}
