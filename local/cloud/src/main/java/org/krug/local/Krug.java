package org.krug.local;

import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of the project. */
@Command(
        name = "krug",
        mixinStandardHelpOptions = true,
        version = "Krug 0.1",
        description = "Runs professional clubs and their events; here, all of it on one machine.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "./krug test [--long | --localstack] builds everything and runs all tests, or those against LocalStack;",
            "./krug fuzz [--minutes N] runs those with drawn input for longer. They are Maven's and not of these commands."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:something did not hold or could not start", "2:wrong usage"})
public final class Krug implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** All commands: `up`, `replay` and what other modules add. */
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Krug()).addSubcommand(new Up()).addSubcommand(new ReplayCommand());
        ServiceLoader.load(Subcommand.class).forEach(line::addSubcommand);
        return line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof CloudStartException)) {
                throw failure;
            }
            command.getErr().println(command.getColorScheme().errorText(String.valueOf(failure.getMessage())));
            return 1;
        });
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
