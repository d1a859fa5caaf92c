package org.krug.local.pages;

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

    private RepeatableRequests() {}

    static void describe(Map<String, Object> paths) {
        Operations.each(paths, (route, operation) -> {
            if (route.startsWith("POST ")) {
                Operations.list(operation, "parameters").add(HEADER);
            }
        });
    }
}
