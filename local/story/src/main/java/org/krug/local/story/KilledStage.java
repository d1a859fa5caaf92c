package org.krug.local.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.krug.local.Krug;
import org.krug.local.dynamodb.ProjectFiles;

/**
 * A local cloud in a process of its own that is killed (`kill -9`) at moments nobody expects, and started again on the same data. The story
 * goes on where it was: whoever was not answered asks again.
 */
final class KilledStage implements Stage {
    /** Where the classes are served from. */
    private static final String BUILT = "krug.built";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** A kill falls so long after its moment has come, in milliseconds, so that it meets requests at every point. */
    private static final int LONGEST_DELAY = 60;

    private final HttpClient client = HttpClient.newHttpClient();
    /** Where its words go, to be read when it does not come back. */
    private final Path log;

    private final Path data;
    private final Path folder;
    private final int port;
    private final Random random;
    /** Counts of calls at which a kill is due, ascending. */
    private final Deque<Integer> due;

    private Instant now;
    private Process process;
    private int calls;
    private int killed;

    private KilledStage(Path folder, int port, Instant begin, Deque<Integer> due, Random random) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.log = folder.resolve("log");
        this.port = port;
        this.now = begin;
        this.due = due;
        this.random = random;
        this.process = started();
        awaitAnswer();
    }

    /**
     * Starts it on fresh data.
     *
     * @param calls over about how many calls of the clock the kills are spread
     */
    static KilledStage start(Instant begin, int kills, long seed, int calls) {
        Random random = new Random(seed);
        List<Integer> moments = new ArrayList<>();
        for (int kill = 0; kill < kills; kill++) {
            moments.add(1 + random.nextInt(calls));
        }
        moments.sort(Comparator.naturalOrder());
        try {
            return new KilledStage(
                    Files.createTempDirectory("krug-killed"), freePort(), begin, new ArrayDeque<>(moments), random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often it was killed. */
    int killed() {
        return killed;
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public URI services() {
        return URI.create("http://127.0.0.1:" + port + "/_local/aws");
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void standAt(Instant moment) {
        clock("{\"set\":\"" + moment + "\",\"stands\":true}");
        now = moment;
        killSoon();
    }

    @Override
    public void runDue() {
        clock("{\"due\":true}");
    }

    @Override
    public void settle() {
        killSoon();
        clock("{\"settle\":true}");
    }

    @Override
    public boolean revived() {
        synchronized (this) {
            if (!process.isAlive()) {
                process = started();
            }
        }
        awaitAnswer();
        return true;
    }

    @Override
    public void close() {
        due.clear();
        synchronized (this) {
            process.destroyForcibly();
        }
        try {
            process.waitFor();
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
        client.shutdownNow();
    }

    private synchronized void killSoon() {
        calls++;
        if (!due.isEmpty() && due.getFirst() <= calls) {
            due.removeFirst();
            int delay = random.nextInt(LONGEST_DELAY);
            Thread.ofVirtual().start(() -> killAfter(delay));
        }
    }

    private void killAfter(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            return;
        }
        synchronized (this) {
            if (process.isAlive()) {
                process.destroyForcibly();
                killed++;
            } else {
                // It lay dead already: this kill is still to come.
                due.addFirst(calls + 1);
            }
        }
    }

    private void clock(String wish) {
        while (true) {
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(address().resolve("/_local/clock"))
                                .timeout(PATIENCE)
                                .POST(BodyPublishers.ofString(wish))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new StoryStoppedException("The clock did not obey " + wish + ": " + answer.body());
                }
                return;
            } catch (IOException e) {
                revived();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoryStoppedException("The story was interrupted", e);
            }
        }
    }

    private void awaitAnswer() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (answers()) {
                return;
            }
            pause();
            synchronized (this) {
                if (!process.isAlive()) {
                    process = started();
                }
            }
        }
        throw new StoryStoppedException(
                "The local cloud did not come back within " + PATIENCE.toSeconds() + " s: " + lastWords());
    }

    /** While it starts, it says so with another status. */
    private boolean answers() {
        try {
            return client.send(
                                    HttpRequest.newBuilder(address().resolve("/_local/clock"))
                                            .timeout(Duration.ofSeconds(10))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryStoppedException("The story was interrupted", e);
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return "it left no log";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process started() {
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
                data.toString(),
                "--port",
                Integer.toString(port)));
        Optional.ofNullable(System.getProperty(BUILT)).ifPresent(built -> command.add(1, "-D" + BUILT + "=" + built));
        if (!Files.exists(data.resolve("clock.json"))) {
            // From then on the data remember the time.
            command.addAll(List.of("--clock", now.toString()));
        }
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
