package org.krug.local.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.krug.local.dynamodb.ProjectFiles;

/** The app in a process of its own, with the options of {@code ./krug app}, drawing into memory. It ends with its input. */
final class AppProcess implements AutoCloseable {
    private static final String MAIN = "org.krug.app.desktop.Stopwatch";
    private static final long SECONDS_TO_END = 10;

    private final Process process;
    private final BufferedReader lines;
    private final Path log;

    private AppProcess(Process process, Path log) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
        this.log = log;
    }

    /** @param log takes what it has to complain of */
    static AppProcess start(Path log, String... arguments) throws IOException {
        Path module = Path.of(
                System.getProperty("krug.built", ProjectFiles.root().toString()), "mobile-app", "app", "target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-cp",
                module.resolve("classes")
                        + java.io.File.pathSeparator
                        + Files.readString(module.resolve("runtime.classpath")),
                MAIN));
        command.addAll(List.of(arguments));
        return new AppProcess(
                new ProcessBuilder(command).redirectError(log.toFile()).start(), log);
    }

    long pid() {
        return process.pid();
    }

    /**
     * Waits for the line that begins so.
     *
     * @return the rest of it
     * @throws IllegalStateException when it ended before; with what it complained of
     */
    String says(String beginning) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(ServedCloud.MARK + beginning)) {
                return line.substring((ServedCloud.MARK + beginning).length()).strip();
            }
        }
        throw new IllegalStateException("the app ended: " + Files.readString(log));
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
