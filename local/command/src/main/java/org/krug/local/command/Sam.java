package org.krug.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krug.local.Subcommand;
import org.krug.local.dynamodb.ProjectFiles;
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
    private static final List<String> PYTHONS = List.of("python3.13", "python3.12", "python3.11", "python3");

    @Parameters(
            arity = "1..*",
            paramLabel = "COMMAND",
            description = "validate, build, or another command of SAM with its options")
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = ProjectFiles.root();
        Path sam = root.resolve(".krug/sam/bin/sam");
        if (!Files.isExecutable(sam)) {
            int installed = install(root.resolve(".krug/sam"));
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
        List<String> command = new ArrayList<>(List.of(sam.toString()));
        command.addAll(words);
        if (words.equals(List.of("validate"))) {
            command.add("--lint");
        }
        return run(command);
    }

    private static int install(Path folder) throws IOException, InterruptedException {
        Optional<String> python = python();
        if (python.isEmpty()) {
            System.err.println("krug: no Python 3 found. Install one (Debian: apt-get install python3 python3-venv).");
            return 69;
        }
        System.err.println("Installing the SAM CLI " + VERSION + " into .krug/sam …");
        int made = run(List.of(python.get(), "-m", "venv", "--clear", folder.toString()));
        return made != 0
                ? made
                : run(List.of(folder.resolve("bin/pip").toString(), "install", "--quiet", "aws-sam-cli==" + VERSION));
    }

    /** The first Python that runs: a name on the path may be a stand-in for a version that is not installed. */
    private static Optional<String> python() throws InterruptedException {
        for (String name : PYTHONS) {
            try {
                if (new ProcessBuilder(name, "-c", "import venv, ensurepip")
                                .start()
                                .waitFor()
                        == 0) {
                    return Optional.of(name);
                }
            } catch (IOException e) {
                continue; // Not on the path.
            }
        }
        return Optional.empty();
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .directory(ProjectFiles.root().toFile())
                .inheritIO()
                .start()
                .waitFor();
    }
}
