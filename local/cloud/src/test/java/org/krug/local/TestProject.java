package org.krug.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A small project with a template and compiled function modules, as Maven would leave it. */
public final class TestProject {
    private static final Path HANDLERS = resource("/handlers");

    private final Path folder;

    private TestProject(Path folder) {
        this.folder = folder;
    }

    /** Compiles all handlers of src/test/resources/handlers. */
    public static TestProject in(Path folder) {
        TestProject project = new TestProject(folder);
        project.rewriteTemplate("LOG_FILE", project.consumerLog().toString());
        project.link(Compiled.FUNCTIONS);
        return project;
    }

    /** Compiled once for all tests. */
    private static final class Compiled {
        private static final Path FUNCTIONS = compileAll();

        private static Path compileAll() {
            try {
                Path functions = Path.of("target", "test-functions").toAbsolutePath();
                for (String module : List.of("echo", "twin", "store", "consumer", "socket", "apart")) {
                    compile(module, functions.resolve(module).resolve("target"));
                }
                return functions;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void link(Path functions) {
        try {
            Files.createSymbolicLink(folder.resolve("functions"), functions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path template() {
        return folder.resolve("template.yaml");
    }

    public Path consumerLog() {
        return folder.resolve("consumer.log");
    }

    /** What the stream's function was given, a line per call. */
    public List<String> consumed() {
        try {
            return Files.exists(consumerLog()) ? Files.readAllLines(consumerLog()) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a piece of the template's text. */
    public TestProject rewriteTemplate(String from, String to) {
        try {
            Path original = Files.exists(template()) ? template() : HANDLERS.resolve("template.yaml");
            String text = Files.readString(original);
            if (!text.contains(from)) {
                throw new IllegalArgumentException("the template does not contain " + from);
            }
            Files.createDirectories(folder);
            Files.writeString(template(), text.replace(from, to));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(String module, Path target) throws IOException {
        Path classes = Files.createDirectories(target.resolve("classes"));
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString()));
        try (Stream<Path> sources = Files.list(HANDLERS.resolve(module))) {
            sources.map(Path::toString).forEach(arguments::add);
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new IllegalStateException("handlers of " + module + " do not compile");
        }
        Files.writeString(target.resolve("runtime.classpath"), libraries());
        pack(classes, target.resolve(module + "-lambda.jar"));
    }

    /** Its libraries stay where they are: the jar's manifest names them. */
    private static void pack(Path classes, Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(libraries().split(File.pathSeparator, -1))
                                .map(library -> Path.of(library).toUri().toString())
                                .collect(Collectors.joining(" ")));
        try (JarOutputStream packed = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                packed.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                packed.write(Files.readAllBytes(file));
            }
        }
    }

    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path resource(String name) {
        try {
            URL url = Objects.requireNonNull(TestProject.class.getResource(name));
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
