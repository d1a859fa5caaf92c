package org.krug.local.pages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.krug.contract.ProblemType;
import org.krug.local.template.HttpApi.HttpRoute;

/**
 * Describes the refusals that every operation may answer with, of which no controller says anything: one response for each status of
 * {@link ProblemType}, and which kinds of operations have it. An operation that has more says so itself.
 */
final class ProblemResponses {
    private static final String PREFIX = "Problem";
    /** Statuses with which API Gateway answers before a function is asked, in its own words. */
    private static final Set<Integer> OF_THE_GATEWAY = Set.of(400, 401, 404, 413, 503);

    /** What few operations have. Reading changes nothing, and still may come at the wrong time. */
    private static final Map<String, Integer> BESIDES = Map.of(
            "POST /clubs/{clubId}/events/{eventId}/messages", 429,
            "GET /clubs/{clubId}/events/{eventId}/ticket.png", 409,
            "GET /clubs/{clubId}/events/{eventId}/ticket.svg", 409,
            "GET /clubs/{clubId}/mentor-rounds/{roundId}/pairs", 409,
            "GET /v/{eventId}/{code}", 409,
            "GET /s/{token}", 410);

    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private ProblemResponses() {}

    /** Adds to each operation what it may be refused with, unless it describes that status itself. */
    static void describe(Map<String, Object> paths, List<HttpRoute> routes) {
        Set<String> open = routes.stream()
                .filter(route -> !route.authorized())
                .map(HttpRoute::key)
                .collect(Collectors.toSet());
        Operations.each(paths, (route, operation) -> {
            if (open.contains(route)) {
                operation.put("security", List.of());
            }
            Map<String, Object> responses = Operations.responses(operation);
            statuses(route, operation, !open.contains(route))
                    .forEach(status -> responses.putIfAbsent(
                            status.toString(), Map.of("$ref", "#/components/responses/" + PREFIX + status)));
        });
    }

    private static Set<Integer> statuses(String route, Map<String, Object> operation, boolean authorized) {
        Set<Integer> statuses = new TreeSet<>(Set.of(400, 404, 406, 503));
        if (authorized) {
            statuses.addAll(Set.of(401, 403));
        }
        Optional.ofNullable(BESIDES.get(route)).ifPresent(statuses::add);
        if (!route.startsWith("GET ")) {
            statuses.add(409);
        }
        if (route.startsWith("POST ")) {
            statuses.add(422);
        }
        if (operation.containsKey("requestBody")) {
            statuses.addAll(Set.of(413, 415));
        }
        return statuses;
    }

    /** The responses and schemas that {@link #describe} refers to. */
    static Map<String, Object> components() {
        Map<String, Object> responses = new LinkedHashMap<>();
        Arrays.stream(ProblemType.values())
                .map(ProblemType::status)
                .distinct()
                .sorted()
                .forEach(status -> responses.put(PREFIX + status, response(status)));
        return Map.of("responses", responses, "schemas", Map.of("Problem", problem(), "GatewayMessage", message()));
    }

    private static Map<String, Object> response(int status) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("application/problem+json", schema("Problem"));
        content.put("text/html", Map.of("schema", TEXT));
        if (OF_THE_GATEWAY.contains(status)) {
            content.put("application/json", schema("GatewayMessage"));
        }
        String types = Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .map(ProblemType::slug)
                .collect(Collectors.joining(", "));
        return Map.of("description", "Refused: " + types + ". Browsers get a page.", "content", content);
    }

    private static Map<String, Object> schema(String name) {
        return Map.of("schema", Map.of("$ref", "#/components/schemas/" + name));
    }

    private static Map<String, Object> problem() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "type",
                Map.of(
                        "type",
                        "string",
                        "enum",
                        Arrays.stream(ProblemType.values())
                                .map(ProblemType::uri)
                                .toList()));
        properties.put("title", TEXT);
        properties.put("status", Map.of("type", "integer", "format", "int32"));
        properties.put("detail", TEXT);
        properties.put("next", TEXT);
        properties.put("about", Map.of("type", "object", "additionalProperties", TEXT));
        properties.put(
                "fields",
                Map.of("type", "array", "items", object(Map.of("name", TEXT, "rule", TEXT, "message", TEXT))));
        return object(properties);
    }

    private static Map<String, Object> message() {
        return object(Map.of("message", TEXT));
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.copyOf(new TreeSet<>(properties.keySet())));
    }
}
