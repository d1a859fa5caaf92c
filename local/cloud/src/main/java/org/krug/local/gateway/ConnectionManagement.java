package org.krug.local.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.local.http.Endpoint;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;

/** API Gateway's management API: functions push to open connections, look at them and close them. */
public final class ConnectionManagement implements Endpoint {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PART = "/@connections/";

    private final SocketGateway gateway;
    private final String stage;

    public ConnectionManagement(SocketGateway gateway, String stage) {
        this.gateway = gateway;
        this.stage = stage;
    }

    /** Whether a path is one of these calls. */
    public boolean owns(String path) {
        return path.startsWith("/" + stage + "/@") || path.startsWith("/" + stage + "/%40");
    }

    @Override
    public HttpAnswer answer(HttpCall call) {
        // Signatures are not checked, but a caller without one is surely no function.
        if (call.header("authorization")
                .filter(a -> a.startsWith("AWS4-HMAC-SHA256"))
                .isEmpty()) {
            return HttpAnswer.text(403, "application/json", "{\"message\":\"Missing Authentication Token\"}");
        }
        String path = PathParts.decode(call.path());
        int at = path.indexOf(PART);
        Optional<SocketConnection> connection =
                at < 0 ? Optional.empty() : gateway.connection(path.substring(at + PART.length()));
        if (connection.isEmpty()) {
            return gone();
        }
        return switch (call.method()) {
            case "POST" -> push(connection.get(), call.body());
            case "GET" -> HttpAnswer.text(200, "application/json", describe(connection.get()));
            case "DELETE" -> {
                connection.get().close(1000, "Connection closed by the API");
                yield new HttpAnswer(204, Map.of(), new byte[0]);
            }
            default -> HttpAnswer.text(405, "application/json", "{\"message\":\"Method Not Allowed\"}");
        };
    }

    private static HttpAnswer push(SocketConnection connection, byte[] message) {
        if (message.length > SocketListener.LARGEST_MESSAGE) {
            return error(413, "PayloadTooLargeException");
        }
        try {
            connection.send(new String(message, StandardCharsets.UTF_8));
            return new HttpAnswer(200, Map.of(), new byte[0]);
        } catch (IOException e) {
            return gone();
        }
    }

    private static String describe(SocketConnection connection) {
        ObjectNode described = JSON.createObjectNode();
        described.put("connectedAt", connection.connectedAt().toString());
        described.put("lastActiveAt", connection.lastActive().toString());
        described.putObject("identity").put("sourceIp", connection.sourceIp()).put("userAgent", connection.userAgent());
        return described.toString();
    }

    private static HttpAnswer gone() {
        return error(410, "GoneException");
    }

    private static HttpAnswer error(int status, String type) {
        return new HttpAnswer(
                status,
                Map.of("x-amzn-ErrorType", List.of(type), "Content-Type", List.of("application/json")),
                "{\"message\":null}".getBytes(StandardCharsets.UTF_8));
    }
}
