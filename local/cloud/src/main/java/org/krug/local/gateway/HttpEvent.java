package org.krug.local.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.krug.local.http.HttpCall;

/** Writes a request as API Gateway's event for an HTTP API, payload version 2.0. */
final class HttpEvent {
    static final DateTimeFormatter REQUEST_TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Bodies of other types are given in Base64; forms, too, as on AWS. */
    private static final Pattern TEXT =
            Pattern.compile("text/.*|application/(.*\\+)?(json|xml)|application/javascript", Pattern.CASE_INSENSITIVE);

    private HttpEvent() {}

    /**
     * @param claims of the caller's token, when the route wants one
     * @param now the time that the function will take as now
     */
    static ObjectNode of(HttpCall call, Routes.Match match, Optional<Map<String, String>> claims, Instant now) {
        String key = match.route().key();
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "2.0").put("routeKey", key);
        event.put("rawPath", call.path()).put("rawQueryString", call.rawQuery());
        List<String> cookies = cookies(call);
        if (!cookies.isEmpty()) {
            event.set("cookies", JSON.valueToTree(cookies));
        }
        event.set("headers", JSON.valueToTree(headers(call)));
        Map<String, String> query = query(call.rawQuery());
        if (!query.isEmpty()) {
            event.set("queryStringParameters", JSON.valueToTree(query));
        }
        if (!match.variables().isEmpty()) {
            event.set("pathParameters", JSON.valueToTree(match.variables()));
        }
        ObjectNode context = context(call, key, now);
        claims.ifPresent(all -> {
            ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
            jwt.set("claims", JSON.valueToTree(all));
            jwt.putNull("scopes");
        });
        event.set("requestContext", context);
        putBody(event, call);
        return event;
    }

    /** The query's parameters, those given more than once joined by commas. */
    static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] halves = pair.split("=", 2);
                query.merge(decode(halves[0]), halves.length < 2 ? "" : decode(halves[1]), (a, b) -> a + "," + b);
            }
        }
        return query;
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    private static ObjectNode context(HttpCall call, String key, Instant now) {
        String host = call.header("host").orElse("localhost");
        ObjectNode context = JSON.createObjectNode();
        context.put("accountId", "000000000000").put("apiId", "local").put("domainName", host);
        context.put("domainPrefix", host.replaceFirst("[.:].*", ""));
        context.putObject("http")
                .put("method", call.method())
                .put("path", call.path())
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", call.sourceIp())
                .put("userAgent", call.header("user-agent").orElse(""));
        context.put("requestId", UUID.randomUUID().toString());
        context.put("routeKey", key).put("stage", "$default");
        context.put("time", REQUEST_TIME.format(now)).put("timeEpoch", now.toEpochMilli());
        return context;
    }

    private static Map<String, String> headers(HttpCall call) {
        Map<String, String> headers = new LinkedHashMap<>();
        call.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.remove("cookie");
        headers.putIfAbsent("x-forwarded-for", call.sourceIp());
        headers.putIfAbsent("x-forwarded-proto", "http");
        return headers;
    }

    private static List<String> cookies(HttpCall call) {
        return call.headers().getOrDefault("cookie", List.of()).stream()
                .flatMap(line -> List.of(line.split(";", -1)).stream())
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty())
                .toList();
    }

    private static void putBody(ObjectNode event, HttpCall call) {
        if (call.body().length == 0) {
            event.put("isBase64Encoded", false);
            return;
        }
        String type = call.header("content-type")
                .orElse("text/plain")
                .replaceFirst(";.*", "")
                .strip();
        boolean text = TEXT.matcher(type).matches();
        event.put(
                "body",
                text
                        ? new String(call.body(), StandardCharsets.UTF_8)
                        : Base64.getEncoder().encodeToString(call.body()));
        event.put("isBase64Encoded", !text);
    }
}
