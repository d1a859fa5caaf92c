package org.krug.local.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krug.local.Krug;
import org.krug.local.dynamodb.ProjectFiles;

/** A local cloud in a process of its own, on one port and one folder of data however often it is started. */
final class CloudProcess implements AutoCloseable {
    /** Where the classes are served from. */
    private static final String BUILT = "krug.built";

    private static final int LAST_LINES = 5;

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private CloudProcess(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** On fresh data; not started yet. */
    static CloudProcess fresh() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new CloudProcess(Files.createTempDirectory("krug-killed"), free.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /**
     * Starts it unless it runs.
     *
     * @param begin where its clock stands at the very first start; after that the data remember the time
     */
    synchronized void start(Instant begin) {
        if (process == null || !process.isAlive()) {
            process = started(begin);
        }
    }

    /** Kills it as {@code kill -9} does; false when it lay dead already. */
    synchronized boolean kill() {
        if (process == null || !process.isAlive()) {
            return false;
        }
        process.destroyForcibly();
        return true;
    }

    /** The end of its log. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "it left no log";
        }
    }

    /** Ends it and takes its data away. */
    @Override
    public synchronized void close() {
        try {
            if (process != null) {
                process.destroyForcibly().waitFor();
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("log");
    }

    private Process started(Instant begin) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-Dkrug.root=" + ProjectFiles.root(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                Krug.class.getName(),
                "up",
                "--no-seed",
                "--data",
                data().toString(),
                "--port",
                Integer.toString(port)));
        Optional.ofNullable(System.getProperty(BUILT)).ifPresent(built -> command.add(1, "-D" + BUILT + "=" + built));
        if (!Files.exists(data().resolve("clock.json"))) {
            command.addAll(List.of("--clock", begin.toString()));
        }
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
