package org.krug.local.bench;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.krug.local.template.HttpApi.HttpRoute;
import org.krug.local.template.LambdaFunction;
import org.krug.local.template.Template;

/** The events that functions are measured with: what they answer with a look into a table, from ids that nothing has. */
final class Events {
    /** What answers with a page or a file, or with less than a look into a table. */
    private static final String NOT_A_LOOK = "/me|/screen.*|/(calendars|r|v)/.*|.*\\.[a-z]{3}";

    private static final List<String> SOURCES = List.of("Stream", "Socket", "Mail", "Deadline");

    private final Template template;

    Events(Template template) {
        this.template = template;
    }

    /** For a function of the HTTP API a GET of a signed-in stranger, else what its source sends when there is nothing to do. */
    byte[] of(LambdaFunction function) {
        String event = route(function).map(route -> http(route.path())).orElseGet(() -> switch (source(function)) {
            case "Stream" -> "{\"Records\":[]}";
            case "Socket" -> """
                        {"requestContext":{"routeKey":"snapshot","connectionId":"%s","requestTimeEpoch":1549702800000}}""".formatted(UUID.randomUUID());
            case "Mail" -> """
                        {"club":"%s","member":"%s","at":"2019-02-09T09:00:00Z"}""".formatted(UUID.randomUUID(), UUID.randomUUID());
            case "Deadline" -> """
                        {"event":"%s","moment":"INVITED","at":"2019-02-09T09:00:00Z"}""".formatted(UUID.randomUUID());
            default -> throw new IllegalStateException("nobody knows what calls " + function.logicalId());
        });
        return event.getBytes(StandardCharsets.UTF_8);
    }

    /** Functions are named after what calls them. */
    private static String source(LambdaFunction function) {
        return SOURCES.stream()
                .filter(source -> function.logicalId().endsWith(source + "Function"))
                .findFirst()
                .orElse("");
    }

    /** The first one that needs no more than ids. */
    private Optional<HttpRoute> route(LambdaFunction function) {
        return template.httpApi().routes().stream()
                .filter(route -> route.function().equals(function.logicalId()))
                .filter(route -> route.method().equals("GET"))
                .filter(route -> !route.path().matches(NOT_A_LOOK))
                .min(Comparator.comparing(HttpRoute::path, Comparator.comparingInt(String::length)));
    }

    static String http(String route) {
        String path = route;
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]*}", UUID.randomUUID().toString());
        }
        return """
                {"version":"2.0","routeKey":"GET %s","rawPath":"%s","rawQueryString":"",
                "headers":{"host":"krug.example.org","accept-language":"en","authorization":"Bearer none"},
                "requestContext":{"accountId":"000000000000","apiId":"api","stage":"$default","requestId":"1",
                "authorizer":{"jwt":{"claims":{"sub":"%s"},"scopes":null}},
                "http":{"method":"GET","path":"%s","protocol":"HTTP/1.1","sourceIp":"127.0.0.1","userAgent":"bench"},
                "timeEpoch":1549702800000},"isBase64Encoded":false}""".formatted(route, path, UUID.randomUUID(), path);
    }
}
