package org.krug.local.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Gives the description something to try: a good body for each route that takes one, and an id wherever an address holds one. */
public final class Examples {
    /** The example of a member, for a program that puts real ids in the places of examples. */
    public static final String MEMBER = "a1000000-0000-4000-8000-000000000001";
    /** A second one. */
    public static final String OTHER_MEMBER = "a1000000-0000-4000-8000-000000000002";

    public static final String CLUB = "c1000000-0000-4000-8000-000000000001";
    public static final String EVENT = "e1000000-0000-4000-8000-000000000001";
    public static final String ROUND = "b1000000-0000-4000-8000-000000000001";
    private static final Map<String, String> IDS =
            Map.of("clubId", CLUB, "eventId", EVENT, "memberId", MEMBER, "roundId", ROUND);
    private static final String DEVICE = "door-1";

    private Examples() {}

    static void describe(Map<String, Object> paths) {
        Map<String, Object> bodies = bodies();
        Operations.each(paths, (route, operation) -> {
            Operations.list(operation, "parameters").replaceAll(Examples::withExample);
            Map<String, Object> content = Operations.child(Operations.child(operation, "requestBody"), "content");
            Object example = bodies.get(route);
            if (content != null && example != null) {
                content.replaceAll((type, media) -> with(media, "example", example));
            }
        });
    }

    private static Object withExample(Object parameter) {
        if (!(parameter instanceof Map<?, ?> map) || !"path".equals(map.get("in"))) {
            return parameter;
        }
        Object name = map.get("name");
        String id = IDS.get(name);
        if (id != null) {
            return with(with(map, "schema", Map.of("type", "string", "format", "uuid")), "example", id);
        }
        return "deviceId".equals(name) ? with(map, "example", DEVICE) : map;
    }

    private static Map<String, Object> with(Object map, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>();
        ((Map<?, ?>) map).forEach((key, known) -> changed.put(String.valueOf(key), known));
        changed.put(name, value);
        return changed;
    }

    /** Good bodies by route, such as {@code POST /clubs}. */
    private static Map<String, Object> bodies() {
        try (InputStream file = Objects.requireNonNull(Examples.class.getResourceAsStream("examples.yaml"))) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
