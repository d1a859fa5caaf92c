package org.krug.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.krug.local.clock.LocalClock;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.services.LocalServices;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
            converter = InstantOption.class,
            description = "Stop the clock at this time, such as 2019-02-09T09:00:00Z.")
    private @Nullable Instant clock;

    @Option(names = "--no-seed", negatable = false, description = "Plant no demo club in an empty folder.")
    private boolean noSeed;

    @Option(
            names = "--runtime",
            description = "Run each function in processes of its own, under AWS's runtime client for Java (Linux).")
    private boolean runtime;

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "The template to serve (the project's template.yaml).")
    private @Nullable Path template;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port is a number from 0 to 65535, not " + port);
        }
        Path file = template == null ? ProjectFiles.template() : template;
        if (!Files.isRegularFile(file)) {
            throw new CloudStartException("There is no template at " + file);
        }
        Path folder = data == null ? file.toAbsolutePath().resolveSibling(Path.of(".krug", "data")) : data;
        CloudOptions options =
                new CloudOptions(file, port, Optional.of(folder), fresh, lan, Optional.ofNullable(clock), runtime);
        try (LocalCloud cloud = LocalCloud.startUnfilled(options, LocalServices::start)) {
            Greeting greeting = new Greeting(cloud, spec.commandLine().getOut());
            greeting.addresses();
            // Ctrl+C while the demo is planted ends the process at once: the next start begins anew.
            greeting.seeds(!noSeed);
            untilStopped(cloud);
        }
        return 0;
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

    /** Says what a time looks like, where picocli would name a class. */
    private static final class InstantOption implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            try {
                return LocalClock.settable(Instant.parse(value));
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + value + "' is no time such as 2019-02-09T09:00:00Z");
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + value + "' is out of reach. " + e.getMessage());
            }
        }
    }
}
