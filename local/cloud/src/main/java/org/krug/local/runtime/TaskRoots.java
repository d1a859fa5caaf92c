package org.krug.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.krug.local.template.LambdaFunction;
import org.krug.local.template.TemplateException;

/**
 * The functions' deployable jars laid out as on Lambda. There a jar is unpacked into /var/task; here it lies in the folder's {@code lib}, where
 * the runtime client looks as well: the same classes from the same class loader, without writing 8,000 files for each function.
 */
final class TaskRoots implements AutoCloseable {
    private final Path folder;

    TaskRoots() {
        try {
            folder = Files.createTempDirectory("krug-runtime");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For what all functions share. */
    Path folder() {
        return folder;
    }

    /**
     * @param project the folder of the template
     * @throws TemplateException when the jar has not been packaged
     */
    Path of(LambdaFunction function, Path project) {
        Path jar = project.resolve(function.codeUri()).toAbsolutePath().normalize();
        if (!Files.isRegularFile(jar)) {
            throw new TemplateException(function.logicalId(), "is not packaged: " + jar + " is missing");
        }
        try {
            Path root = folder.resolve(function.logicalId());
            Path link = root.resolve("lib").resolve("function.jar");
            if (!Files.exists(link)) {
                Files.createDirectories(root.resolve("lib"));
                Files.createSymbolicLink(link, jar);
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
