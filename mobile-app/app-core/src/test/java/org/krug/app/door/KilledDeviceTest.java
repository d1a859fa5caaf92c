package org.krug.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.app.storage.DiskFolder;
import org.krug.contract.EventId;
import org.krug.contract.checkin.ScanOutcome;

/** A process that keeps scans on a real disk is killed at moments that nobody chose; the next one goes on where it was. */
class KilledDeviceTest {
    private static final int KILLS = 20;
    private static final String KEPT = "kept ";
    private static final String SENDING = "sending ";
    private static final String SENT = "sent ";
    private static final String END = ".";
    private static final EventId EVENT = new EventId(new UUID(1, 2));

    @Test
    void whatWasAcknowledgedIsThereAfterKill9(@TempDir Path folder) throws Exception {
        SplittableRandom random = new SplittableRandom(9);
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(killed(folder, 1 + random.nextInt(40), random.nextLong(3_000_000)));
        }

        ScanQueue queue = ScanQueue.open(new DiskFolder(folder), EVENT);
        Set<Long> there = queue.waiting(Integer.MAX_VALUE).stream()
                .map(KeptScan::sequence)
                .collect(Collectors.toSet());
        List<Long> kept = numbers(acknowledged, KEPT);
        assertThat(kept)
                .hasSizeGreaterThan(KILLS)
                .as("no number is given twice")
                .doesNotHaveDuplicates();
        Set<Long> lost = new HashSet<>(kept);
        numbers(acknowledged, SENDING).forEach(lost::remove);
        lost.removeAll(there);
        assertThat(lost).as("nothing is lost").isEmpty();
        Set<Long> back = new HashSet<>(numbers(acknowledged, SENT));
        back.retainAll(there);
        assertThat(back).as("nothing comes back").isEmpty();
        assertThat(queue.unreadable()).isZero();
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".unfinished"));
        }
    }

    private static List<Long> numbers(List<String> lines, String what) {
        return lines.stream()
                .filter(line -> line.startsWith(what))
                .map(line -> Long.parseLong(line.substring(what.length())))
                .toList();
    }

    /** Lets a process scan until it has acknowledged so many lines, and kills it some nanoseconds later. */
    private static List<String> killed(Path folder, int lines, long later) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Scanning.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> heard = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null) {
                // A line that is cut off was not heard.
                if (line.endsWith(END)) {
                    heard.add(line.substring(0, line.length() - END.length()));
                }
                if (heard.size() >= lines) {
                    LockSupport.parkNanos(later);
                    // The handle's way leaves open what was said before.
                    process.toHandle().destroyForcibly();
                }
                line = out.readLine();
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("killed, and did not end by itself").isEqualTo(128 + 9);
        assertThat(heard).hasSizeGreaterThanOrEqualTo(lines);
        return heard;
    }

    /** Keeps scans, counts each third as answered, and forgets some of those, for ever. */
    static final class Scanning {
        private Scanning() {}

        public static void main(String[] arguments) throws IOException {
            ScanQueue queue = ScanQueue.open(new DiskFolder(Path.of(arguments[0])), EVENT);
            Instant now = Instant.parse("2030-02-09T12:00:00Z");
            for (long count = 0; true; count++) {
                String nonce = UUID.randomUUID().toString();
                long sequence = queue.nextSequence();
                queue.keep(new KeptScan(sequence, nonce, now, "code", null, now, "ticket", true, null));
                acknowledge(KEPT + sequence);
                if (count % 3 == 0) {
                    acknowledge(SENDING + sequence);
                    queue.answered(nonce, ScanOutcome.ADMITTED);
                    acknowledge(SENT + sequence);
                }
                if (count % 10 == 9) {
                    queue.forget(queue.answered());
                }
            }
        }

        private static void acknowledge(String line) {
            System.out.println(line + END);
            System.out.flush();
        }
    }
}
