package org.krug.local.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.krug.local.http.HttpCall;

/** Writes API Gateway's events for a WebSocket API. */
final class SocketEvent {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("(^|-)([a-z])");

    private final SocketConnection connection;
    private final String domain;
    private final String stage;
    private final String api;

    SocketEvent(SocketConnection connection, String domain, String stage, String api) {
        this.connection = connection;
        this.domain = domain;
        this.stage = stage;
        this.api = api;
    }

    ObjectNode connect(HttpCall call, Instant now) {
        ObjectNode event = event("$connect", "CONNECT", now);
        Map<String, String> headers = new LinkedHashMap<>();
        Map<String, List<String>> multiple = new LinkedHashMap<>();
        call.headers().forEach((name, values) -> {
            headers.put(capitalised(name), values.getLast());
            multiple.put(capitalised(name), values);
        });
        event.set("headers", JSON.valueToTree(headers));
        event.set("multiValueHeaders", JSON.valueToTree(multiple));
        Map<String, String> query = HttpEvent.query(call.rawQuery());
        if (!query.isEmpty()) {
            event.set("queryStringParameters", JSON.valueToTree(query));
            ObjectNode several = event.putObject("multiValueQueryStringParameters");
            query.forEach((name, value) -> several.putArray(name).add(value));
        }
        return event;
    }

    ObjectNode message(String routeKey, String body, Instant now) {
        ObjectNode event = event(routeKey, "MESSAGE", now);
        ((ObjectNode) event.get("requestContext"))
                .put("messageId", UUID.randomUUID().toString());
        return event.put("body", body);
    }

    ObjectNode disconnect(int code, String reason, Instant now) {
        ObjectNode event = event("$disconnect", "DISCONNECT", now);
        ((ObjectNode) event.get("requestContext"))
                .put("disconnectStatusCode", code)
                .put("disconnectReason", reason);
        return event;
    }

    private ObjectNode event(String routeKey, String type, Instant now) {
        ObjectNode event = JSON.createObjectNode();
        ObjectNode context = event.putObject("requestContext");
        context.put("routeKey", routeKey).put("eventType", type).put("messageDirection", "IN");
        context.put("connectionId", connection.id());
        context.put("connectedAt", connection.connectedAt().toEpochMilli());
        context.put("requestTime", HttpEvent.REQUEST_TIME.format(now));
        context.put("requestTimeEpoch", now.toEpochMilli());
        context.put("requestId", UUID.randomUUID().toString());
        context.put("extendedRequestId", UUID.randomUUID().toString());
        context.put("domainName", domain).put("stage", stage).put("apiId", api);
        context.putObject("identity").put("sourceIp", connection.sourceIp()).put("userAgent", connection.userAgent());
        return event.put("isBase64Encoded", false);
    }

    /** A WebSocket API's events have headers as browsers write them, unlike an HTTP API's. */
    private static String capitalised(String name) {
        return WORD.matcher(name)
                .replaceAll(word -> word.group(1) + word.group(2).toUpperCase(java.util.Locale.ROOT))
                .replace("Websocket", "WebSocket");
    }
}
