package org.krug.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.local.template.HttpApi.Cors;
import org.krug.local.template.HttpApi.HttpRoute;
import org.krug.local.template.HttpApi.JwtAuthorizer;

/** Reads the HTTP API: who is let in, and which origins may ask. */
final class HttpApis {
    private static final String HEADER = "$request.header.Authorization";
    private static final String WHERE = "the HTTP API";

    private HttpApis() {}

    static HttpApi read(List<Map<String, Object>> apis, List<HttpRoute> routes) {
        if (apis.size() > 1) {
            throw new TemplateException(WHERE, "there are " + apis.size() + " of them; the local cloud serves one");
        }
        Map<String, Object> properties = apis.isEmpty() ? Map.of() : apis.getFirst();
        Optional<JwtAuthorizer> authorizer = authorizer(Nodes.mapping(properties, "Auth"));
        List<HttpRoute> open = authorizer.isPresent()
                ? routes
                : routes.stream()
                        .map(route -> new HttpRoute(route.method(), route.path(), route.function(), false))
                        .toList();
        return new HttpApi(open, authorizer, cors(properties));
    }

    private static Optional<JwtAuthorizer> authorizer(Map<String, Object> auth) {
        if (!auth.containsKey("DefaultAuthorizer")) {
            return Optional.empty();
        }
        String name = Nodes.text(WHERE, auth, "DefaultAuthorizer");
        Map<String, Object> described = Nodes.mapping(Nodes.mapping(auth, "Authorizers"), name);
        Map<String, Object> jwt = Nodes.mapping(described, "JwtConfiguration");
        Object source = described.getOrDefault("IdentitySource", HEADER);
        if (!HEADER.equals(source) && !List.of(HEADER).equals(source)) {
            throw new TemplateException(name, "the local cloud takes tokens from " + HEADER + ", not from " + source);
        }
        List<String> audience = Nodes.asList(name, jwt.get("audience")).stream()
                .map(String::valueOf)
                .toList();
        return Optional.of(new JwtAuthorizer(Nodes.text(name, jwt, "issuer"), audience));
    }

    private static Optional<Cors> cors(Map<String, Object> properties) {
        Object given = properties.get("CorsConfiguration");
        if (given == null || Boolean.FALSE.equals(given)) {
            return Optional.empty();
        }
        if (Boolean.TRUE.equals(given)) {
            return Optional.of(new Cors(List.of("*"), List.of(), List.of(), List.of(), false, Optional.empty()));
        }
        Map<String, Object> cors = Nodes.asMapping("CorsConfiguration", given);
        return Optional.of(new Cors(
                texts(cors, "AllowOrigins"),
                texts(cors, "AllowMethods"),
                texts(cors, "AllowHeaders"),
                texts(cors, "ExposeHeaders"),
                Boolean.TRUE.equals(cors.get("AllowCredentials")),
                cors.containsKey("MaxAge")
                        ? Optional.of(Nodes.number("CorsConfiguration", cors, "MaxAge", 0))
                        : Optional.empty()));
    }

    private static List<String> texts(Map<String, Object> of, String key) {
        return Nodes.asList(key, of.get(key)).stream().map(String::valueOf).toList();
    }
}
