package org.krug.local.story;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.krug.local.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** `./krug story DIR`. */
@Command(
        name = "story",
        mixinStandardHelpOptions = true,
        description = {
            "Replays an event from a folder on a fresh local cloud, and compares what came out with its expected.json.",
            "The folder holds candidates.csv, approved.csv, actions.jsonl and expected.json, as those in examples/."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every point matches",
            "1:a point differs, or the story could not go on",
            "2:the folder is unusable"
        })
public final class StoryCommand implements Subcommand {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The story's folder, such as examples/digital-leaders.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--kills",
            paramLabel = "N",
            description = "Plays in a local cloud of its own process, which is killed N times on the way.")
    private int kills;

    @Option(names = "--seed", paramLabel = "N", description = "Draws the moments of the kills; 1 by default.")
    private long seed = 1;

    @Option(
            names = "--runtime",
            description = "Run each function in processes of its own, under AWS's runtime client for Java (Linux).")
    private boolean runtime;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (kills > 0 && runtime) {
            throw new ParameterException(spec.commandLine(), "--kills and --runtime do not go together.");
        }
        try {
            long begun = System.nanoTime();
            StoryFolder story = StoryReader.read(folder);
            Progress progress = what -> {
                err.println("%3d s  %s …".formatted((System.nanoTime() - begun) / 1_000_000_000, what));
                err.flush();
            };
            Result result =
                    kills > 0 ? Replay.amidCrashes(story, kills, seed, progress) : Replay.of(story, runtime, progress);
            new Report(result).print(out);
            return result.matches() ? 0 : 1;
        } catch (UnusableStoryException unusable) {
            err.println(unusable.getMessage());
            return 2;
        } catch (StoryStoppedException stopped) {
            err.println("The story stopped: " + stopped.getMessage());
            return 1;
        } finally {
            out.flush();
            err.flush();
        }
    }
}
