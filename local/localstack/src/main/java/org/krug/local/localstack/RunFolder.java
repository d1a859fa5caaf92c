package org.krug.local.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one run, named after the process that made it, so that those of processes that were killed can be told and go. */
record RunFolder(Path path) implements AutoCloseable {

    /** Makes one, and takes away those whose processes have ended. */
    static RunFolder in(Path runs) throws IOException {
        Files.createDirectories(runs);
        try (Stream<Path> folders = Files.list(runs)) {
            folders.filter(RunFolder::isLeftOver).forEach(RunFolder::remove);
        }
        Path folder = runs.resolve(Long.toString(ProcessHandle.current().pid()));
        remove(folder);
        return new RunFolder(Files.createDirectories(folder).toRealPath());
    }

    /** What LocalStack says. */
    Path log() {
        return path.resolve("log");
    }

    @Override
    public void close() {
        remove(path);
    }

    private static boolean isLeftOver(Path folder) {
        return ProcessHandle.of(Long.parseLong(folder.getFileName().toString())).isEmpty();
    }

    /** Links are removed, not followed. */
    private static void remove(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> files = found.sorted(Comparator.reverseOrder()).toList();
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // Something still writes there; the next start takes it away.
            System.err.println("not removed: " + e.getMessage());
        }
    }
}
