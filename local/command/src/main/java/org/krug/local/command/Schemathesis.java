package org.krug.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.krug.local.CloudOptions;
import org.krug.local.LocalCloud;
import org.krug.local.Subcommand;
import org.krug.local.dynamodb.ProjectFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `./krug schemathesis`: holds the API against its own description. */
@Command(
        name = "schemathesis",
        mixinStandardHelpOptions = true,
        description = {
            "Sends what the OpenAPI description allows, and what it forbids, to a fresh local cloud with the demo clubs.",
            "It does so as a member, a steward and the owner. Fails on any 5xx, and on any status, media type or body that the description does not tell of.",
            "Installs schemathesis into .krug/schemathesis first (Python 3.11 or newer, and PyPI)."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all answers are as described", "1:an answer is not", "69:there is no Python that will do"})
public final class Schemathesis implements Subcommand {
    /** With the two that draw what is sent: other versions of them draw otherwise from the same seed. */
    private static final PythonTool TOOL = new PythonTool(
            "schemathesis", List.of("schemathesis==4.32.5", "hypothesis==6.170.15", "jsonschema_rs==0.60.3"), 11);

    private static final String CHECKS =
            "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance";
    /** What ends somebody or something, after which little would be left to ask for. */
    private static final String ENDINGS = "/erasure$|/withdrawal$|/events/\\{eventId\\}/cancellation$";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--examples",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "Random requests for each operation and role, besides the systematic ones (${DEFAULT-VALUE}).")
    private int examples;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Draws the random requests; the same seed draws the same ones (${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        int installed = TOOL.install();
        if (installed != 0) {
            return installed;
        }
        long begun = System.nanoTime();
        int wrong = 0;
        try (LocalCloud cloud = LocalCloud.start(CloudOptions.of(ProjectFiles.template()));
                KnownClub club = KnownClub.planted(cloud, spec.commandLine().getOut())) {
            Path folder = Files.createDirectories(TOOL.folder().resolve("run"));
            Path description = Files.writeString(folder.resolve("openapi.json"), club.description());
            Path settings = Files.writeString(folder.resolve("schemathesis.toml"), club.settings());
            List<String> common = List.of(
                    TOOL.executable(),
                    "--config-file",
                    settings.toString(),
                    "run",
                    description.toString(),
                    "--url",
                    cloud.address().toString());
            for (Round round : rounds()) {
                say("As the " + round.who().name().toLowerCase(Locale.ROOT) + ": " + round.what());
                List<String> command = new ArrayList<>(common);
                command.addAll(options(round, club));
                wrong += PythonTool.run(command, folder) == 0 ? 0 : 1;
            }
        }
        say("%s after %d s."
                .formatted(
                        wrong == 0 ? "Every answer was as described" : "Not every answer was as described",
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)));
        return wrong == 0 ? 0 : 1;
    }

    /** Whoever may less comes first: the owner changes what the others may. */
    private static List<Round> rounds() {
        return List.of(
                new Round(KnownClub.Role.MEMBER, "examples,fuzzing", "--exclude-path-regex"),
                new Round(KnownClub.Role.STEWARD, "examples,fuzzing", "--exclude-path-regex"),
                new Round(KnownClub.Role.OWNER, "examples,coverage,fuzzing", "--exclude-path-regex"),
                new Round(KnownClub.Role.MEMBER, "examples,coverage", "--include-path-regex"),
                new Round(KnownClub.Role.OWNER, "examples,coverage", "--include-path-regex"));
    }

    private record Round(KnownClub.Role who, String phases, String endings) {
        String what() {
            return endings.startsWith("--in") ? "what ends people and events" : "everything else";
        }
    }

    private List<String> options(Round round, KnownClub club) {
        return List.of(
                "--header",
                "Authorization: Bearer " + club.token(round.who()),
                "--phases",
                round.phases(),
                round.endings(),
                ENDINGS,
                "--checks",
                CHECKS,
                "--max-examples",
                Integer.toString(examples),
                "--seed",
                Long.toString(seed),
                "--generation-database",
                "none",
                "--continue-on-failure",
                "--warnings",
                "off",
                "--no-color");
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
