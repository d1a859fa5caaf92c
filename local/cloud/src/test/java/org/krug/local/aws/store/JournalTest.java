package org.krug.local.aws.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path data;

    record Count(int number) {}

    private DurableMap<Count> open() {
        return DurableMap.open(data.resolve("counts.jsonl"), Count.class);
    }

    @Test
    void everyChangeIsThereAgainAfterAReopening() {
        try (DurableMap<Count> counts = open()) {
            counts.put("b", new Count(1));
            counts.put("a", new Count(2));
            counts.put("gone", new Count(3));
            counts.update("b", old -> new Count(old.number() + 10));
            counts.remove("gone");
            assertThat(counts.putIfAbsent("a", new Count(9))).isFalse();
        }
        try (DurableMap<Count> counts = open()) {
            assertThat(counts.values()).containsExactly(new Count(11), new Count(2));
            assertThat(counts.get("gone")).isEmpty();
        }
    }

    @Test
    void aTornLastLineIsForgottenAndWrittenOver() throws Exception {
        try (DurableMap<Count> counts = open()) {
            counts.put("a", new Count(1));
        }
        Files.writeString(data.resolve("counts.jsonl"), "{\"key\":\"b\",\"va", StandardOpenOption.APPEND);
        try (DurableMap<Count> counts = open()) {
            counts.put("c", new Count(3));
        }
        try (DurableMap<Count> counts = open()) {
            assertThat(counts.values()).containsExactly(new Count(1), new Count(3));
        }
    }

    @Test
    void aSpoiledJournalIsSaidToBeSpoiled() throws Exception {
        Files.writeString(data.resolve("counts.jsonl"), "{\"key\n");
        assertThatThrownBy(this::open).isInstanceOf(UncheckedIOException.class).hasMessageContaining("counts.jsonl");
    }

    @Test
    void theFileStaysSmallHoweverOftenAValueChanges() throws Exception {
        try (DurableMap<Count> counts = open()) {
            for (int number = 0; number < 5_000; number++) {
                counts.put("one", new Count(number));
            }
        }
        assertThat(Files.readAllLines(data.resolve("counts.jsonl"))).hasSizeLessThan(1_100);
        try (DurableMap<Count> counts = open()) {
            assertThat(counts.values()).containsExactly(new Count(4_999));
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        data.resolve("counts.jsonl").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int acknowledged = 0;
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
            while (acknowledged < 3_000) {
                acknowledged = Integer.parseInt(lines.readLine());
            }
            // SIGKILL on this platform: no shutdown hook, no flush.
            writer.destroyForcibly();
        }
        writer.waitFor();
        assertThat(acknowledged).isGreaterThanOrEqualTo(3_000);
        try (DurableMap<Count> counts = open()) {
            assertThat(counts.values().size()).isGreaterThanOrEqualTo(100);
            assertThat(counts.get("k" + acknowledged % 100).orElseThrow().number())
                    .isGreaterThanOrEqualTo(acknowledged);
        }
    }

    /** Counts up in a map of a hundred keys, often enough to have it written anew now and then, and says each number that is kept. */
    static final class Writer {
        public static void main(String[] arguments) {
            try (DurableMap<Count> counts = DurableMap.open(Path.of(arguments[0]), Count.class)) {
                for (int number = 1; ; number++) {
                    counts.put("k" + number % 100, new Count(number));
                    System.out.println(number);
                }
            }
        }
    }
}
