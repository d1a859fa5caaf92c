package org.krug.local.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.local.template.HttpApi.HttpRoute;

/**
 * Finds the route of a request, the most specific first: fixed parts before variables, variables before greedy ones, a method
 * before ANY, and $default last.
 */
final class Routes {
    private static final String CATCH_ALL = "$default";

    /** A route and what its variables stand for. */
    record Match(HttpRoute route, Map<String, String> variables) {}

    private record Prepared(HttpRoute route, List<String> parts) {}

    private final List<Prepared> bySpecificity;

    Routes(List<HttpRoute> routes) {
        bySpecificity = routes.stream()
                .map(route -> new Prepared(route, parts(route.path())))
                .sorted(Comparator.comparing(Routes::rank))
                .toList();
    }

    /** The route of a request whose path is still percent-encoded. */
    Optional<Match> find(String method, String path) {
        List<String> parts = parts(path);
        for (Prepared candidate : bySpecificity) {
            HttpRoute route = candidate.route();
            if (route.method().equals(method) || route.method().equals("ANY")) {
                Optional<Map<String, String>> variables = match(candidate, parts);
                if (variables.isPresent()) {
                    return Optional.of(new Match(route, variables.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Map<String, String>> match(Prepared candidate, List<String> parts) {
        if (candidate.route().path().equals(CATCH_ALL)) {
            return Optional.of(Map.of());
        }
        Map<String, String> variables = new LinkedHashMap<>();
        List<String> pattern = candidate.parts();
        for (int i = 0; i < pattern.size(); i++) {
            String expected = pattern.get(i);
            if (isGreedy(expected) && i < parts.size()) {
                variables.put(
                        expected.substring(1, expected.length() - 2),
                        PathParts.decode(String.join("/", parts.subList(i, parts.size()))));
                return Optional.of(variables);
            }
            if (i >= parts.size()) {
                return Optional.empty();
            }
            String given = parts.get(i);
            if (isVariable(expected) && !given.isEmpty()) {
                variables.put(expected.substring(1, expected.length() - 1), PathParts.decode(given));
            } else if (!expected.equals(PathParts.decode(given))) {
                return Optional.empty();
            }
        }
        return pattern.size() == parts.size() ? Optional.of(variables) : Optional.empty();
    }

    /** Sorts as text: '0' for a fixed part, '1' for a variable, '2' for a greedy one, then the method. */
    private static String rank(Prepared prepared) {
        if (prepared.route().path().equals(CATCH_ALL)) {
            return "9";
        }
        StringBuilder rank = new StringBuilder();
        for (String part : prepared.parts()) {
            rank.append(isGreedy(part) ? '2' : isVariable(part) ? '1' : '0');
        }
        return rank.append(prepared.route().method().equals("ANY") ? "b" : "a").toString();
    }

    private static boolean isVariable(String part) {
        return part.startsWith("{");
    }

    private static boolean isGreedy(String part) {
        return part.endsWith("+}");
    }

    private static List<String> parts(String path) {
        return new ArrayList<>(List.of(path.substring(1).split("/", -1)));
    }
}
