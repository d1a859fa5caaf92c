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
 * <p>A folder that is being emptied or filled for the first time holds a marker until {@link #filled}: a start that was killed on the
 * way leaves it there, and the next one begins anew instead of serving half of something.
 *
 * @param before what was found there
 */
record DataFolder(Path path, boolean kept, Before before) implements AutoCloseable {
    private static final String MARKER = "unfinished";
    /** Every folder that was ever served from has it. */
    private static final String TABLES = "dynamodb";

    /** What a start finds in its folder. */
    enum Before {
        NOTHING,
        UNFINISHED,
        DATA
    }

    static DataFolder open(Optional<Path> wanted, boolean fresh) {
        try {
            if (wanted.isEmpty()) {
                return new DataFolder(Files.createTempDirectory("krug-local-"), false, Before.NOTHING);
            }
            Path path = wanted.get().toAbsolutePath().normalize();
            if (!Files.isDirectory(path) && Files.exists(path)) {
                throw new CloudStartException(path + " is a file. Choose a folder with --data.");
            }
            Files.createDirectories(path);
            if (!Files.isWritable(path)) {
                throw new CloudStartException(
                        "Nothing can be written into " + path + ". Choose another folder with --data.");
            }
            Before before = look(path);
            if (fresh || before != Before.DATA) {
                Files.writeString(path.resolve(MARKER), "Removed when the data is complete.\n");
                delete(path, path.resolve(MARKER));
            }
            return new DataFolder(path, true, fresh ? Before.NOTHING : before);
        } catch (IOException e) {
            throw new CloudStartException("The data folder can't be used (" + e + "). Choose another with --data.", e);
        }
    }

    /** Refuses to touch a folder that holds something else: what is fresh or unfinished is emptied. */
    private static Before look(Path path) throws IOException {
        List<Path> content;
        try (Stream<Path> listed = Files.list(path)) {
            content = listed.toList();
        }
        if (content.isEmpty()) {
            return Before.NOTHING;
        }
        if (content.contains(path.resolve(MARKER))) {
            return Before.UNFINISHED;
        }
        if (content.contains(path.resolve(TABLES))) {
            return Before.DATA;
        }
        throw new CloudStartException(
                path + " holds files that are not Krug's data. Choose an empty or a new folder with --data.");
    }

    /** Whether nothing had been kept there before. */
    boolean isNew() {
        return before != Before.DATA;
    }

    /** From now on a start finds the data complete. */
    void filled() {
        try {
            Files.deleteIfExists(path.resolve(MARKER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder for DynamoDB Local, which keeps nothing when nothing is to be kept. */
    Optional<Path> tables() {
        return kept ? Optional.of(path.resolve(TABLES)) : Optional.empty();
    }

    @Override
    public void close() {
        try {
            if (!kept) {
                delete(path, path.resolveSibling("nothing-left"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes everything in a folder but one file, and the folder itself when that leaves it empty. */
    private static void delete(Path folder, Path left) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            if (!left.startsWith(path)) {
                Files.deleteIfExists(path);
            }
        }
    }
}
