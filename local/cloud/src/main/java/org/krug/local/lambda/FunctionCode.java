package org.krug.local.lambda;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.krug.local.template.LambdaFunction;
import org.krug.local.template.TemplateException;

/**
 * Where a function's classes are.
 *
 * @param own the project's own classes and Micronaut's, which each function gets a copy of
 * @param libraries everything else, shared by all functions
 */
record FunctionCode(List<Path> own, List<Path> libraries) {

    /**
     * Finds the module that a function's jar is built from: its classes are served as Maven compiled them, without waiting for
     * the jar.
     *
     * @param project the folder of the template
     */
    static FunctionCode of(LambdaFunction function, Path project) {
        Path target = Built.target(function, project);
        Path classes = target.resolve("classes");
        Path classPath = target.resolve("runtime.classpath");
        for (Path needed : List.of(classes, classPath)) {
            if (!Files.exists(needed)) {
                throw new TemplateException(
                        function.logicalId(), "is not built: " + needed + " is missing. mvn process-classes makes it.");
            }
        }
        return split(project, classes, entries(classPath));
    }

    private static FunctionCode split(Path project, Path classes, List<Path> entries) {
        List<Path> own = new ArrayList<>(List.of(classes));
        List<Path> libraries = new ArrayList<>();
        entries.forEach(entry -> (isOwn(entry, project) ? own : libraries).add(entry));
        return new FunctionCode(List.copyOf(own), List.copyOf(libraries));
    }

    /**
     * A module of the project is on the class path as its target folder, as a jar in it, or as installed by Maven. Micronaut goes with
     * it: its introspections of a function's types are looked up by the class loader that Micronaut itself is in. Logging stays with the
     * libraries, for SLF4J looks for it where it is itself.
     */
    private static boolean isOwn(Path entry, Path project) {
        boolean logging = isOf("/functions/logging/", entry) || isOf("/org/krug/logging/", entry);
        boolean built = entry.startsWith(project) && entry.toString().contains(File.separator + "target");
        return !logging && (built || isOf("/org/krug/", entry) || isOf("/io/micronaut/", entry));
    }

    private static boolean isOf(String group, Path entry) {
        return entry.toString().replace(File.separatorChar, '/').contains(group);
    }

    private static List<Path> entries(Path classPath) {
        try {
            String line = Files.readString(classPath).strip();
            return line.isEmpty()
                    ? List.of()
                    : List.of(line.split(File.pathSeparator, -1)).stream()
                            .map(Path::of)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
