package org.krug.local.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;
import org.krug.local.template.HttpApi.Cors;

/** Which other origins' pages may read the API, answered by the gateway itself. */
final class CorsRules {
    private final Cors cors;

    CorsRules(Cors cors) {
        this.cors = cors;
    }

    /** The answer to a browser's question whether it may ask. */
    Optional<HttpAnswer> preflight(HttpCall call) {
        if (!call.method().equals("OPTIONS")
                || call.header("access-control-request-method").isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        allowed(call).ifPresent(origin -> {
            headers.put("access-control-allow-origin", List.of(origin));
            put(headers, "access-control-allow-methods", cors.methods());
            put(headers, "access-control-allow-headers", cors.headers());
            cors.maxAge().ifPresent(age -> headers.put("access-control-max-age", List.of(age.toString())));
            putCredentials(headers);
        });
        return Optional.of(new HttpAnswer(204, headers, new byte[0]));
    }

    /** An answer with the gateway's headers in place of the function's. */
    HttpAnswer decorate(HttpCall call, HttpAnswer answer) {
        Map<String, List<String>> headers = new LinkedHashMap<>(answer.headers());
        headers.keySet()
                .removeIf(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
        allowed(call).ifPresent(origin -> {
            headers.put("access-control-allow-origin", List.of(origin));
            put(headers, "access-control-expose-headers", cors.exposed());
            putCredentials(headers);
        });
        return new HttpAnswer(answer.status(), headers, answer.body());
    }

    private void putCredentials(Map<String, List<String>> headers) {
        if (cors.credentials()) {
            headers.put("access-control-allow-credentials", List.of("true"));
        }
    }

    private Optional<String> allowed(HttpCall call) {
        if (cors.origins().contains("*")) {
            return call.header("origin").map(origin -> "*");
        }
        return call.header("origin").filter(cors.origins()::contains);
    }

    private static void put(Map<String, List<String>> headers, String name, List<String> values) {
        if (!values.isEmpty()) {
            headers.put(name, List.of(String.join(",", values)));
        }
    }
}
