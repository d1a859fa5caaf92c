package org.krug.local.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The memory of a process.
 *
 * @param kind PSS (pages shared with others counted in parts) or RSS
 */
record Memory(String kind, long kilobytes) {

    /** As Linux tells it; empty elsewhere. */
    static Optional<Memory> of(long process) {
        Path folder = Path.of("/proc", Long.toString(process));
        return line(folder.resolve("smaps_rollup"), "Pss:")
                .map(kilobytes -> new Memory("PSS", kilobytes))
                .or(() -> line(folder.resolve("status"), "VmRSS:").map(kilobytes -> new Memory("RSS", kilobytes)));
    }

    long megabytes() {
        return kilobytes / 1024;
    }

    private static Optional<Long> line(Path file, String name) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
