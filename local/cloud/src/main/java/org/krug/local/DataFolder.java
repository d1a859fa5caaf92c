package org.krug.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where state is kept, or a temporary folder when none is.
 *
 * @param isNew whether nothing had been kept there before
 */
record DataFolder(Path path, boolean kept, boolean isNew) implements AutoCloseable {

    static DataFolder open(Optional<Path> wanted, boolean fresh) {
        try {
            if (wanted.isEmpty()) {
                return new DataFolder(Files.createTempDirectory("krug-local-"), false, true);
            }
            Path path = wanted.get().toAbsolutePath();
            if (fresh) {
                delete(path);
            }
            Files.createDirectories(path);
            try (Stream<Path> content = Files.list(path)) {
                return new DataFolder(path, true, content.findAny().isEmpty());
            }
        } catch (IOException e) {
            throw new CloudStartException("The data folder can't be used: " + e, e);
        }
    }

    /** A folder for DynamoDB Local, which keeps nothing when nothing is to be kept. */
    Optional<Path> tables() {
        return kept ? Optional.of(path.resolve("dynamodb")) : Optional.empty();
    }

    @Override
    public void close() {
        try {
            if (!kept) {
                delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
