package org.krug.local.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.krug.local.Subcommand;
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
    private static final PythonTool SAM = new PythonTool("sam", List.of("aws-sam-cli==1.170.0"), 9);

    @Parameters(
            arity = "1..*",
            paramLabel = "COMMAND",
            description = "validate, build, or another command of SAM with its options")
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        int installed = SAM.install();
        if (installed != 0) {
            return installed;
        }
        if (words.getFirst().equals("build")) {
            int packaged = PythonTool.run(List.of("mvn", "-B", "-nsu", "-q", "-DskipTests", "package"));
            if (packaged != 0) {
                return packaged;
            }
        }
        List<String> command = new ArrayList<>(List.of(SAM.executable()));
        command.addAll(words);
        if (words.equals(List.of("validate"))) {
            command.add("--lint");
        }
        return PythonTool.run(command);
    }
}
