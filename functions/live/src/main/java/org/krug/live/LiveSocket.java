package org.krug.live;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.krug.contract.Language;
import org.krug.contract.ProblemType;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;

/** The routes of the WebSocket API: {@code $connect}, {@code $disconnect}, {@code snapshot}, and {@code $default} for everything else. */
@Singleton
final class LiveSocket {
    /** API Gateway ends a connection after two hours. */
    static final Duration LIFE = Duration.ofHours(2);

    private final ConnectionStore connections;
    private final Watching watching;
    private final Snapshots snapshots;
    private final Messages messages;
    private final Listening listening;

    LiveSocket(
            ConnectionStore connections,
            Watching watching,
            Snapshots snapshots,
            Messages messages,
            Listening listening) {
        this.connections = connections;
        this.watching = watching;
        this.snapshots = snapshots;
        this.messages = messages;
        this.listening = listening;
    }

    APIGatewayV2WebSocketResponse answer(APIGatewayV2WebSocketEvent event) {
        String id = event.getRequestContext().getConnectionId();
        Instant now = Instant.ofEpochMilli(event.getRequestContext().getRequestTimeEpoch());
        return switch (event.getRequestContext().getRouteKey()) {
            case "$connect" -> connect(event, id, now);
            case "$disconnect" -> {
                connections.find(id).ifPresentOrElse(connections::remove, () -> listening.leave(id));
                yield status(200);
            }
            case "snapshot" -> message(id, now, true);
            default -> message(id, now, false);
        };
    }

    /** Browsers see no more of a refusal than that there was one. */
    private APIGatewayV2WebSocketResponse connect(APIGatewayV2WebSocketEvent event, String id, Instant now) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(orEmpty(event.getHeaders()));
        if (!Origins.allowed(Optional.ofNullable(headers.get("Origin")))) {
            return status(403);
        }
        Language language = Language.preferred(headers.get("Accept-Language"));
        Optional<String> ticket =
                Optional.ofNullable(orEmpty(event.getQueryStringParameters()).get("ticket"));
        if (ticket.isPresent() && ticket.get().startsWith(Listener.TICKET)) {
            return status(listening.connect(new Listening.Opening(id, ticket.get(), language, now)));
        }
        Optional<Connection> connection = ticket.flatMap(given -> connections.useTicket(given, now))
                .map(watcher -> new Connection(id, watcher, language, now.plus(LIFE)));
        if (connection.isEmpty()) {
            return status(401);
        }
        return switch (watching.allowed(connection.get(), now)) {
            case Outcome.Done<Connection>(Connection allowed) -> {
                connections.open(allowed);
                yield status(200);
            }
            case Outcome.Refused<Connection> refused -> status(403);
        };
    }

    private APIGatewayV2WebSocketResponse message(String id, Instant now, boolean snapshot) {
        Optional<Connection> connection = connections.find(id);
        if (connection.isEmpty()) {
            return listening.answer(id, snapshot, now).map(LiveSocket::body).orElseGet(() -> status(403));
        }
        return switch (watching.allowed(connection.get(), now)) {
            case Outcome.Done<Connection>(Connection allowed) ->
                body(
                        snapshot
                                ? messages.text(snapshots.of(allowed.watcher().event(), now))
                                : messages.problem(Refusal.of(ProblemType.UNKNOWN_MESSAGE), allowed.language()));
            case Outcome.Refused<Connection>(Refusal why) -> {
                watching.end(connection.get(), why);
                yield status(403);
            }
        };
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
    }

    private static APIGatewayV2WebSocketResponse status(int status) {
        APIGatewayV2WebSocketResponse response = new APIGatewayV2WebSocketResponse();
        response.setStatusCode(status);
        return response;
    }

    private static APIGatewayV2WebSocketResponse body(String text) {
        APIGatewayV2WebSocketResponse response = status(200);
        response.setBody(text);
        return response;
    }
}
