package org.krug.local.bench.load;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A measurement in a cloud of its own, which ends with it. A figure never makes it fail, a wrong answer always does. */
abstract class LoadCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private LoadOptions options = new LoadOptions();

    /** How many members the club needs. */
    abstract int people();

    abstract void measure(Ground ground, Report report, Consumer<String> progress);

    @Override
    public Integer call() {
        progress("Starting a local cloud, with " + people() + " members signed in …");
        try (Ground ground = Ground.open(people(), options.java)) {
            measure(ground, new Report(spec.commandLine().getOut(), options.markdown), this::progress);
            return 0;
        } catch (IllegalStateException wrong) {
            spec.commandLine()
                    .getErr()
                    .println(spec.commandLine().getColorScheme().errorText("It did not hold: " + wrong.getMessage()));
            return 1;
        }
    }

    private void progress(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
