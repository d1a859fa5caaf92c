package org.krug.local.localstack;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.krug.local.CloudStartException;
import org.krug.local.Subcommand;
import org.krug.local.dynamodb.ProjectFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** `./krug localstack`: LocalStack on this machine until it is stopped, or for as long as another command takes. */
@Command(
        name = "localstack",
        mixinStandardHelpOptions = true,
        description = {
            "Runs LocalStack " + Way.VERSION + " on the loopback address.",
            "A container where a Docker engine answers, else a process of this machine, for which Python 3.13 or 3.12 is needed; its packages are installed into .krug/localstack first (PyPI).",
            "Nothing is kept between runs. The tests against it are run by ./krug test --localstack."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or what COMMAND ended with",
            "1:LocalStack did not start",
            "2:wrong usage",
            "69:it cannot be had here; what to install is said"
        })
public final class LocalStackCommand implements Subcommand {
    /** Where the tests find it. */
    private static final String ENDPOINT = "KRUG_LOCALSTACK";

    private static final int UNAVAILABLE = 69;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "4566",
            description = "Port to listen on, 0 for any free one (${DEFAULT-VALUE}).")
    private int port;

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description =
                    "After --, a command to run meanwhile, with the address in its environment as " + ENDPOINT + ".")
    private List<String> command = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port is a number from 0 to 65535, not " + port);
        }
        Path home = ProjectFiles.root().resolve(".krug/localstack");
        Way way = Container.isPossible() ? new Container() : new Host(home);
        try {
            way.prepare();
        } catch (NotToBeHadException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return UNAVAILABLE;
        }
        try (LocalStack running = started(way, home.resolve("run"))) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("LocalStack " + Way.VERSION + " runs at " + running.endpoint() + " as " + way.name() + ".");
            if (command.isEmpty()) {
                out.println(
                        "Ctrl+C ends it. ./krug test --localstack uses it with " + ENDPOINT + "=" + running.endpoint());
                running.awaitEnd();
                return 1;
            }
            return run(running);
        }
    }

    private LocalStack started(Way way, Path runs) throws IOException, InterruptedException {
        try {
            return LocalStack.start(way, port, RunFolder.in(runs));
        } catch (CloudStartException e) {
            if (port != 0) {
                throw e;
            }
            // Somebody may have been faster with the port that was free.
            System.err.println("Once more: " + e.getMessage());
            return LocalStack.start(way, port, RunFolder.in(runs));
        }
    }

    private int run(LocalStack running) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put(ENDPOINT, running.endpoint().toString());
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process.waitFor();
    }
}
