package org.krug.local.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The operations of an OpenAPI description, which is a tree of maps and lists as YAML is read. */
final class Operations {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch");

    private Operations() {}

    /** Visits each operation by its route, such as {@code POST /clubs}. */
    static void each(Map<String, Object> paths, BiConsumer<String, Map<String, Object>> visitor) {
        paths.forEach((path, methods) -> {
            for (String method : METHODS) {
                Map<String, Object> operation = child(methods, method);
                if (operation != null) {
                    visitor.accept(method.toUpperCase(Locale.ROOT) + " " + path, operation);
                }
            }
        });
    }

    /** A map below a map, to be changed; null when there is none. */
    @SuppressWarnings("unchecked")
    static @Nullable Map<String, Object> child(@Nullable Object holder, String name) {
        return holder instanceof Map<?, ?> map && map.get(name) instanceof Map<?, ?> found
                ? (Map<String, Object>) found
                : null;
    }

    /** The list below a map, to be changed; put there when there is none. */
    static List<Object> list(Map<String, Object> holder, String name) {
        List<Object> list = holder.get(name) instanceof List<?> known ? new ArrayList<>(known) : new ArrayList<>();
        holder.put(name, list);
        return list;
    }

    /** The operation's answers by status as text: YAML takes an unquoted status for a number. */
    static Map<String, Object> responses(Map<String, Object> operation) {
        Map<String, Object> responses = new LinkedHashMap<>();
        if (operation.get("responses") instanceof Map<?, ?> known) {
            known.forEach((status, response) -> responses.put(String.valueOf(status), response));
        }
        operation.put("responses", responses);
        return responses;
    }
}
