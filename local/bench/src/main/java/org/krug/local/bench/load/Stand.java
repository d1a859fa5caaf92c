package org.krug.local.bench.load;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.lambda.FunctionStatus;
import org.krug.local.story.Stage;

/** A local cloud in a process of its own, on fresh data on disk, whose clock stands still. Everything about it ends with {@link #close}. */
final class Stand implements Stage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SECONDS_TO_END = 10;

    private final Path folder;
    private final Process process;
    private final BufferedReader answers;
    private final Writer wishes;
    private final JsonNode addresses;
    private Instant now;

    private Stand(Instant begin, List<String> options) throws IOException {
        now = begin;
        folder = Files.createTempDirectory("krug-bench");
        process = new ProcessBuilder(command(folder, begin, options))
                .redirectError(folder.resolve("log").toFile())
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        wishes = process.outputWriter(StandardCharsets.UTF_8);
        addresses = answer();
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param options more of Java's
     */
    static Stand start(Instant begin, List<String> options) {
        try {
            return new Stand(begin, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path folder, Instant begin, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // Two cores wait half as long for a collection as one, and with room to survive in, what a request
                // needs is gone
                // before it would be moved among what stays.
                "-XX:+UseParallelGC",
                "-XX:-UseAdaptiveSizePolicy",
                "-XX:SurvivorRatio=4",
                "-Xmn100m",
                "-Xmx220m",
                "-XX:+UseCompactObjectHeaders",
                // Functions on half of the cores leave the other half to DynamoDB Local, whose transactions wait for
                // one another.
                "-Djdk.virtualThreadScheduler.parallelism="
                        + Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                "-XX:ReservedCodeCacheSize=96m",
                "-XX:MetaspaceSize=200m",
                "-XX:TrimNativeHeapInterval=2000",
                "-Dkrug.root=" + ProjectFiles.root(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
        Optional.ofNullable(System.getProperty("krug.built")).ifPresent(built -> command.add("-Dkrug.built=" + built));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                ServedCloud.class.getName(),
                folder.resolve("data").toString(),
                begin.toString()));
        return command;
    }

    long pid() {
        return process.pid();
    }

    /** Where DynamoDB Local answers. */
    URI tables() {
        return URI.create(addresses.path("dynamoDb").asText());
    }

    @Override
    public URI address() {
        return URI.create(addresses.path("http").asText());
    }

    @Override
    public URI services() {
        return URI.create(addresses.path("services").asText());
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void standAt(Instant moment) {
        wish(moment.toString());
        now = moment;
    }

    @Override
    public void runDue() {
        wish("due");
    }

    @Override
    public void settle() {
        wish("settle");
    }

    @Override
    public boolean revived() {
        return false;
    }

    /** How the functions are doing. */
    List<FunctionStatus> functions() {
        return JSON.convertValue(wish("functions"), new TypeReference<>() {});
    }

    /** What the functions send to DynamoDB while something is done, and afterwards because of it. */
    List<Sent> sentWhile(Runnable done) {
        settle();
        wish("record");
        done.run();
        settle();
        return JSON.convertValue(wish("recorded"), new TypeReference<>() {});
    }

    private synchronized JsonNode wish(String wish) {
        try {
            wishes.write(wish + "\n");
            wishes.flush();
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException("The measured process is gone", e);
        }
    }

    private JsonNode answer() throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(ServedCloud.MARK)) {
                return JSON.readTree(line.substring(ServedCloud.MARK.length()));
            }
        }
        throw new IllegalStateException(
                "The measured process ended: " + Files.readString(folder.resolve("log"), StandardCharsets.UTF_8));
    }

    /** Ends the process and takes its data away. */
    @Override
    public void close() {
        try {
            wishes.close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
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
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
