package org.krug.local.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Scripts that LocalStack runs within its own process when it starts, and other files of this package. */
final class Scripts {
    private static final String[] IN_EITHER_WAY = {"sesv2.py"};

    private Scripts() {}

    /** Lays those that are needed in either way into a folder. */
    static void lay(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String script : IN_EITHER_WAY) {
            copy(script, folder);
        }
    }

    /** Copies a file of this package. */
    static Path copy(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream script = Objects.requireNonNull(Scripts.class.getResourceAsStream(name), name)) {
            Files.write(file, script.readAllBytes());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return file;
    }
}
