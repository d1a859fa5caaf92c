package org.krug.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krug.local.Subcommand;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.python.Python;
import org.krug.local.python.VirtualEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** `./krug sam …`: AWS's own command line over template.yaml, installed below the project's folder. */
@Command(
        name = "sam",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the AWS SAM CLI on template.yaml; installs it into .krug/sam first (Python 3.9 or newer, and PyPI).",
            "  ./krug sam validate   checks the template, with the linter",
            "  ./krug sam build      packages every function's jar and lays out .aws-sam",
            "Everything else is handed on as it is, such as ./krug sam deploy --config-env dev."
        })
public final class Sam implements Subcommand {
    private static final String VERSION = "1.170.0";
    private static final List<String> PACKAGES = List.of("aws-sam-cli==" + VERSION);
    private static final List<Integer> PYTHONS = List.of(13, 12, 11, 10, 9, 14);

    @Parameters(
            arity = "1..*",
            paramLabel = "COMMAND",
            description = "validate, build, or another command of SAM with its options")
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = ProjectFiles.root();
        VirtualEnvironment environment = new VirtualEnvironment(root.resolve(".krug/sam"));
        if (!environment.holds(PACKAGES)) {
            int installed = install(environment);
            if (installed != 0) {
                return installed;
            }
        }
        if (words.getFirst().equals("build")) {
            int packaged = run(List.of("mvn", "-B", "-nsu", "-q", "-DskipTests", "package"));
            if (packaged != 0) {
                return packaged;
            }
        }
        List<String> command =
                new ArrayList<>(List.of(environment.program("sam").toString()));
        command.addAll(words);
        if (words.equals(List.of("validate"))) {
            command.add("--lint");
        }
        return run(command);
    }

    private static int install(VirtualEnvironment environment) throws IOException, InterruptedException {
        Optional<Python> python = Python.find(PYTHONS);
        if (python.isEmpty()) {
            System.err.println("krug: no Python 3 found. Install one (Debian: apt-get install python3 python3-venv).");
            return 69;
        }
        System.err.println("Installing the SAM CLI " + VERSION + " into .krug/sam …");
        return environment.install(python.get(), PACKAGES, List.of());
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .directory(ProjectFiles.root().toFile())
                .inheritIO()
                .start()
                .waitFor();
    }
}
