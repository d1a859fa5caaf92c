package org.krug.local.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krug.local.lambda.Built;
import org.krug.local.template.Template;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One OpenAPI description of all functions, put together from each module's own. */
public final class ApiDescription {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Template template;

    public ApiDescription(Template template) {
        this.template = template;
    }

    /** The description as JSON. */
    public String json() {
        Map<String, Object> paths = new LinkedHashMap<>();
        Map<String, Object> components = new LinkedHashMap<>();
        for (Path file : files()) {
            Map<String, Object> described = read(file);
            merge(paths, described.get("paths"));
            merge(components, described.get("components"));
        }
        HiddenCaller.leaveOut(paths);
        Examples.describe(paths);
        RepeatableRequests.describe(paths);
        ProblemResponses.describe(paths, template.httpApi().routes());
        merge(components, ProblemResponses.components());
        merge(
                components,
                Map.of(
                        "securitySchemes",
                        Map.of("token", Map.of("type", "http", "scheme", "bearer", "bearerFormat", "JWT"))));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("openapi", "3.0.1");
        all.put("info", Map.of("title", "Krug", "version", "local"));
        all.put("servers", List.of(Map.of("url", "/")));
        all.put("security", List.of(Map.of("token", List.of())));
        all.put("paths", paths);
        all.put("components", components);
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> files() {
        return template.functions().values().stream()
                .map(function ->
                        Built.target(function, template.folder()).resolve(Path.of("classes", "META-INF", "swagger")))
                .distinct()
                .filter(Files::isDirectory)
                .flatMap(ApiDescription::descriptions)
                .sorted()
                .toList();
    }

    private static Stream<Path> descriptions(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yml")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            Map<String, Object> read = new LinkedHashMap<>();
            merge(read, new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Mappings grow together; where two modules describe the same thing, such as a type of the contract, the first stands. */
    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> into, @Nullable Object from) {
        if (from instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                Object there = into.putIfAbsent(
                        String.valueOf(key), value instanceof Map<?, ?> inner ? new LinkedHashMap<>(inner) : value);
                if (there instanceof Map<?, ?> known) {
                    merge((Map<String, Object>) known, value);
                }
            });
        }
    }
}
