package org.krug.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.krug.local.aws.store.PrivateFile;
import org.krug.local.clock.LocalClock;

/**
 * Keeps a moved clock with the data, since deadlines, tokens and offers in it were made by that clock: a stopped one stands where it
 * stood, a shifted one runs on with its shift, and neither starts before the latest time that was written down.
 */
final class ClockMemory implements AutoCloseable {
    private static final String FILE = "clock.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final LocalClock clock;

    private ClockMemory(Path file, LocalClock clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * Sets the clock as it was left, or as is asked for, and writes down every change from then on.
     *
     * @throws CloudStartException when it is asked to stand before what the data has seen
     */
    static AutoCloseable of(DataFolder data, LocalClock clock, Optional<Instant> asked) {
        ClockMemory memory = new ClockMemory(data.path().resolve(FILE), clock);
        Optional<JsonNode> left = memory.read();
        asked.ifPresentOrElse(time -> standAt(time, clock, left), () -> left.ifPresent(memory::goOn));
        if (!data.kept()) {
            return () -> {};
        }
        memory.write();
        clock.onChange(memory::write);
        return memory;
    }

    private static void standAt(Instant time, LocalClock clock, Optional<JsonNode> left) {
        Optional<Instant> seen = left.map(ClockMemory::seen).filter(time::isBefore);
        if (seen.isPresent()) {
            throw new CloudStartException("It has been " + seen.get().truncatedTo(ChronoUnit.SECONDS)
                    + " in this data already, and --clock would take it back to " + time
                    + ". Choose a later time, another folder with --data, or begin anew with --fresh.");
        }
        clock.standAt(time);
    }

    private void goOn(JsonNode left) {
        Instant seen = seen(left);
        if (left.path("stands").asBoolean()) {
            clock.standAt(seen);
            return;
        }
        Duration shift = Duration.parse(left.path("shift").asText());
        Instant shifted = clock.instant().plus(shift);
        if (shifted.isBefore(seen)) {
            clock.runFrom(seen);
        } else if (!shift.isZero()) {
            clock.runFrom(shifted);
        }
    }

    private static Instant seen(JsonNode left) {
        return Instant.parse(left.path("seen").asText());
    }

    private Optional<JsonNode> read() {
        try {
            return Files.exists(file) ? Optional.of(JSON.readTree(file.toFile())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void write() {
        ObjectNode now = JSON.createObjectNode();
        now.put("seen", clock.instant().toString());
        now.put("stands", clock.stands());
        now.put("shift", clock.shift().toString());
        PrivateFile.replace(file, now.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What time it was at the end. */
    @Override
    public void close() {
        clock.onChange(() -> {});
        write();
    }
}
