package org.krug.app.image;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a native image is told: {@code META-INF/native-image/…/reflect-config.json} and {@code resource-config.json} of everything on the class path, as native-image
 * itself reads them, and the resources that Gluon's Substrate adds by their endings.
 *
 * @param classes entries for reflection
 * @param resources patterns that a resource's whole path must match
 */
record Declared(List<Map<String, Object>> classes, List<String> resources) {
    /** {@code RESOURCES_BY_EXTENSION} in Substrate's AbstractTargetConfiguration. */
    private static final Pattern SUBSTRATE = Pattern.compile(
            ".*\\.(png|jpg|jpeg|gif|bmp|ttf|raw|xml|fxml|css|gls|json|dat|license|frag|vert|obj|mtl|js|zip)");

    static Declared on(List<Path> classPath) throws IOException {
        Declared all = new Declared(new ArrayList<>(), new ArrayList<>());
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                all.read(entry.resolve("META-INF/native-image"));
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                    all.read(jar.getPath("META-INF/native-image"));
                }
            }
        }
        return all;
    }

    private void read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.equals("reflect-config.json")) {
                    list(json(file)).forEach(entry -> classes.add(map(entry)));
                }
                if (name.equals("resource-config.json")) {
                    Object includes = map(map(json(file)).get("resources")).get("includes");
                    list(includes)
                            .forEach(entry -> resources.add((String) map(entry).get("pattern")));
                }
            }
        }
    }

    /** Whether the image could do it. */
    boolean covers(Access access) {
        if (access.kind() == Access.Kind.RESOURCE) {
            return SUBSTRATE.matcher(access.subject()).matches()
                    || resources.stream().anyMatch(pattern -> access.subject().matches(pattern));
        }
        return classes.stream()
                .filter(entry -> access.type().equals(entry.get("name")))
                .anyMatch(entry -> covers(entry, access));
    }

    private static boolean covers(Map<String, Object> entry, Access access) {
        return switch (access.kind()) {
            case CONSTRUCTOR ->
                says(entry, "allDeclaredConstructors", "allPublicConstructors")
                        || list(entry.getOrDefault("methods", List.of())).stream()
                                .anyMatch(method -> "<init>".equals(map(method).get("name")));
            case METHOD ->
                says(
                        entry,
                        "allDeclaredMethods",
                        "allPublicMethods",
                        "queryAllDeclaredMethods",
                        "queryAllPublicMethods");
            case FIELD -> says(entry, "allDeclaredFields", "allPublicFields");
            case CLASS, RESOURCE -> true;
        };
    }

    private static boolean says(Map<String, Object> entry, String... names) {
        return Stream.of(names).anyMatch(name -> Boolean.TRUE.equals(entry.get(name)));
    }

    /** The same without one of its classes. */
    Declared withoutClass(String name) {
        return new Declared(
                classes.stream()
                        .filter(entry -> !name.equals(entry.get("name")))
                        .toList(),
                resources);
    }

    /** The same without one of its patterns. */
    Declared withoutResource(String pattern) {
        return new Declared(
                classes,
                resources.stream().filter(other -> !other.equals(pattern)).toList());
    }

    private static Object json(Path file) throws IOException {
        return Jsonb.builder()
                .build()
                .type(Object.class)
                .fromJson(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object json) {
        return (List<Object>) json;
    }
}
