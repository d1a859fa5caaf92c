package org.krug.local.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.krug.local.lambda.CallOutcome;
import org.krug.local.runtime.Launch;
import org.krug.local.runtime.RuntimeProcess;

/**
 * Starts a process of one function and takes the time.
 *
 * @param jars what the function is made of, for a class path of its own (container images have one)
 * @param event a call; a new one each time
 */
record ColdStart(Launch launch, List<Path> jars, Supplier<byte[]> event, Path scratch) {
    private static final int WARM_CALLS = 30;
    private static final double NANOS = 1e6;

    /** How its processes are started; makes the AOT cache first. */
    Launch launch(Start start) throws InterruptedException {
        return switch (start) {
            case PLAIN -> launch.snapStart(false);
            case PRIMED -> launch.snapStart(true);
            case AOT -> {
                Path cache = scratch.resolve(launch.name() + ".aot");
                Launch container = launch.snapStart(false).classPath(jars, scratch);
                train(container.with("-XX:AOTCacheOutput=" + cache), cache);
                yield container.with("-XX:AOTCache=" + cache);
            }
        };
    }

    /** A run whose classes and profiles become the cache. Java ignores a cache that is not there, so that is looked at. */
    private void train(Launch training, Path cache) throws InterruptedException {
        try (RuntimeProcess process = RuntimeProcess.start(training)) {
            started(process.awaitStart());
            call(process);
            process.leave();
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no AOT cache came of " + launch.name());
        }
    }

    /** Makes its call in a process of its own, for others to look at what that sets off. */
    void tryOut() throws InterruptedException {
        try (RuntimeProcess process = RuntimeProcess.start(launch.snapStart(false))) {
            started(process.awaitReady());
            call(process);
        }
    }

    /** One process, from its start to its end. */
    Timing once(Launch how) throws InterruptedException {
        try (RuntimeProcess process = RuntimeProcess.start(how)) {
            double restore = 0;
            if (how.snapStart()) {
                started(process.awaitCheckpoint());
                long from = System.nanoTime();
                process.restore();
                started(process.awaitReady());
                restore = (System.nanoTime() - from) / NANOS;
            } else {
                started(process.awaitReady());
            }
            double first = call(process);
            double[] warm = new double[WARM_CALLS];
            for (int i = 0; i < WARM_CALLS; i++) {
                warm[i] = call(process);
            }
            return new Timing(process.startNanos() / NANOS, restore, first, Timing.medianOf(warm));
        }
    }

    private double call(RuntimeProcess process) throws InterruptedException {
        byte[] what = event.get();
        long from = System.nanoTime();
        CallOutcome outcome = process.call(what).orElseThrow();
        double took = (System.nanoTime() - from) / NANOS;
        if (!(outcome instanceof CallOutcome.Answered answered)
                || new String(answered.answer(), java.nio.charset.StandardCharsets.UTF_8)
                        .contains("\"statusCode\":500")) {
            throw new IllegalStateException(launch.name() + " failed: " + outcome);
        }
        return took;
    }

    private void started(Optional<CallOutcome.Failed> failed) {
        failed.ifPresent(why -> {
            throw new IllegalStateException(launch.name() + " did not start: " + why);
        });
    }
}
