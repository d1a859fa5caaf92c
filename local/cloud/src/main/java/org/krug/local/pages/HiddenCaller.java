package org.krug.local.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the {@code Caller} out of the description. Controllers take it as a parameter, which the description's maker holds for a part of the
 * query or of the body; it is read from the token and the headers.
 */
final class HiddenCaller {
    private static final String CALLER = "#/components/schemas/Caller";

    /** What is sent as a file has lost its body to the caller in the description. */
    private static final Set<String> BYTES = Set.of("application/octet-stream", "text/csv");

    private HiddenCaller() {}

    static void leaveOut(Map<String, Object> paths) {
        Operations.each(paths, (route, operation) -> {
            Operations.list(operation, "parameters").removeIf(HiddenCaller::isCaller);
            Map<String, Object> content = Operations.child(Operations.child(operation, "requestBody"), "content");
            if (content != null) {
                content.replaceAll(HiddenCaller::withoutCaller);
                content.values().removeIf(Map.of()::equals);
                if (content.isEmpty()) {
                    operation.remove("requestBody");
                }
            }
        });
    }

    private static boolean isCaller(Object parameter) {
        return refersToCaller(Operations.child(parameter, "schema"));
    }

    private static boolean refersToCaller(@Nullable Object schema) {
        return schema instanceof Map<?, ?> map && CALLER.equals(map.get("$ref"));
    }

    /** The media type without the caller; empty when nothing else was to be sent. */
    private static Object withoutCaller(String type, Object media) {
        Map<String, Object> schema = Operations.child(media, "schema");
        if (schema == null) {
            return media;
        }
        if (schema.get("allOf") instanceof List<?> parts && holdsCaller(parts.getLast())) {
            return Map.of("schema", parts.getFirst());
        }
        if (!holdsCaller(schema)) {
            return media;
        }
        schema.remove("required");
        schema.remove("properties");
        if (!schema.equals(Map.of("type", "object"))) {
            return media;
        }
        return BYTES.contains(type) ? Map.of("schema", Map.of("type", "string", "format", "binary")) : Map.of();
    }

    private static boolean holdsCaller(@Nullable Object schema) {
        Map<String, Object> properties = Operations.child(schema, "properties");
        return properties != null && refersToCaller(properties.get("caller"));
    }
}
