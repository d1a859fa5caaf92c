package org.krug.local.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes what every POST has in common and no controller says for itself: the key under which it may be sent again. */
final class RepeatableRequests {
    private static final Map<String, Object> HEADER = Map.of(
            "name",
            "Idempotency-Key",
            "in",
            "header",
            "required",
            false,
            "description",
            "Makes the request safe to send again: the same key and payload give the first answer again for at least 30 days, without a second effect.",
            "schema",
            Map.of("type", "string", "minLength", 1, "maxLength", 255, "pattern", "^[\\x21-\\x7e]+$"));
    private static final Map<String, Object> REUSED =
            Map.of("description", "The key came with another payload before (problem key-reused).");

    private RepeatableRequests() {}

    static void describe(Map<String, Object> paths) {
        paths.values().forEach(path -> {
            if (path instanceof Map<?, ?> methods && methods.get("post") instanceof Map<?, ?> post) {
                describeOne(post);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static void describeOne(Map<?, ?> post) {
        Map<String, Object> operation = (Map<String, Object>) post;
        List<Object> parameters = new ArrayList<>();
        if (operation.get("parameters") instanceof List<?> known) {
            parameters.addAll(known);
        }
        parameters.add(HEADER);
        operation.put("parameters", parameters);
        Map<String, Object> responses = new LinkedHashMap<>();
        if (operation.get("responses") instanceof Map<?, ?> known) {
            known.forEach((status, response) -> responses.put(String.valueOf(status), response));
        }
        responses.putIfAbsent("422", REUSED);
        operation.put("responses", responses);
    }
}
