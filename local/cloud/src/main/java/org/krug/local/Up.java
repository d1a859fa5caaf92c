package org.krug.local;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.services.LocalServices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the whole cloud until it is stopped. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Serves template.yaml on this machine: APIs, functions, tables, streams, mail, schedules.")
final class Up implements Subcommand {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port to listen on, 0 for any free one (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that keeps everything between runs (.krug/data).")
    private @Nullable Path data;

    @Option(names = "--fresh", description = "Begin with an empty folder.")
    private boolean fresh;

    @Option(names = "--lan", description = "Listen on all addresses, so that phones in the same network get in.")
    private boolean lan;

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            description = "Stop the clock at this time, such as 2019-02-09T09:00:00Z.")
    private @Nullable Instant clock;

    @Option(names = "--no-seed", negatable = false, description = "Plant no demo club in an empty folder.")
    private boolean noSeed;

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "The template to serve (the project's template.yaml).")
    private @Nullable Path template;

    @Override
    public Integer call() throws InterruptedException {
        Path file = template == null ? ProjectFiles.template() : template;
        if (!Files.isRegularFile(file)) {
            throw new CloudStartException("There is no template at " + file);
        }
        Path folder = data == null ? file.toAbsolutePath().resolveSibling(Path.of(".krug", "data")) : data;
        CloudOptions options =
                new CloudOptions(file, port, Optional.of(folder), fresh, lan, Optional.ofNullable(clock));
        try (LocalCloud cloud = LocalCloud.start(options, LocalServices::start)) {
            tell(cloud, spec.commandLine().getOut());
            untilStopped(cloud);
        }
        return 0;
    }

    private void tell(LocalCloud cloud, PrintWriter out) {
        out.println("Krug runs at      " + cloud.address());
        cloud.webSocketAddress().ifPresent(address -> out.println("Live counts at    " + address));
        out.println("Everything local  " + cloud.address() + "/_local");
        out.println(
                "Clock             " + cloud.clock().instant() + (cloud.clock().stands() ? ", stands" : ""));
        out.flush();
        if (!cloud.isNew()) {
            out.println("Data              kept from an earlier start; --fresh begins anew");
        } else if (!noSeed) {
            ServiceLoader.load(Seed.class).forEach(seed -> seed.plant(cloud, out));
        }
        out.println("Stop with Ctrl+C.");
        out.flush();
    }

    /** Ctrl+C ends the process from outside; what is open is closed first. */
    private static void untilStopped(LocalCloud cloud) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            cloud.close();
            stopped.countDown();
        }));
        stopped.await();
    }
}
