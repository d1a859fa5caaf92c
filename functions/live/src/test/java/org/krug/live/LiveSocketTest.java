package org.krug.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveSocketTest {
    private final KeptSockets sockets = new KeptSockets();
    private final Watched watched = new Watched(sockets);

    @Test
    void aTicketOpensOneConnectionOnce() {
        String ticket = watched.ticketOf("anna");
        assertThat(watched.connect("first", ticket, Watched.NOW, Map.of())).isEqualTo(200);
        assertThat(watched.connect("second", ticket, Watched.NOW, Map.of())).isEqualTo(401);
    }

    @Test
    void ofManyWhoTryOneTicketAtOnceOneGetsIn() throws Exception {
        String ticket = watched.ticketOf("anna");
        List<Callable<Integer>> tries = IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(
                        number -> () -> watched.connect("racing-" + number, ticket, Watched.NOW, Map.of()))
                .toList();
        int opened = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> status : threads.invokeAll(tries)) {
                opened += status.get() == 200 ? 1 : 0;
            }
        }
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void aTicketIsGoodForAMinute() {
        assertThat(watched.connect("late", watched.ticketOf("anna"), Watched.NOW.plusMillis(60_001), Map.of()))
                .isEqualTo(401);
        assertThat(watched.connect("just", watched.ticketOf("anna"), Watched.NOW.plusSeconds(60), Map.of()))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "guessed", "\u0000", "ab#cd"})
    void anythingElseIsNoTicket(String ticket) {
        assertThat(watched.connect("stranger", ticket, Watched.NOW, Map.of())).isEqualTo(401);
    }

    @Test
    void pagesOfForeignOriginsAreTurnedAwayAndTheTicketStaysGood() {
        String ticket = watched.ticketOf("anna");
        for (String origin : List.of("https://evil.example", "https://krug.test.evil.example", "null", "")) {
            assertThat(watched.connect("foreign", ticket, Watched.NOW, Map.of("Origin", origin)))
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(watched.connect("own", ticket, Watched.NOW, Map.of("origin", "https://krug.test")))
                .isEqualTo(200);
    }

    @Test
    void whoLostTheRoleSinceTheTicketIsTurnedAway() {
        String ticket = watched.ticketOf("anna");
        watched.stewards.remove("anna");
        assertThat(watched.connect("former", ticket, Watched.NOW, Map.of())).isEqualTo(403);
    }

    @Test
    void aSnapshotHasAllCounts() throws Exception {
        watched.counting.count(watched.event, new Records(1).ofPeople(40));
        JsonNode snapshot = json(watched.send("snapshot", watched.watching("anna"), Watched.NOW));
        assertThat(snapshot.path("type").asText()).isEqualTo("snapshot");
        assertThat(snapshot.path("event").asText()).isEqualTo(watched.event.toString());
        assertThat(snapshot.path("counts").size()).isEqualTo(11);
        long arrivals = 0;
        for (JsonNode minute : snapshot.path("arrivals")) {
            arrivals += minute.asLong();
        }
        assertThat(arrivals)
                .isPositive()
                .isEqualTo(snapshot.path("counts").path("arrived").asLong());
    }

    @Test
    void anUnknownMessageIsAnsweredInTheWatchersLanguage() throws Exception {
        assertThat(watched.connect("russian", watched.ticketOf("anna"), Watched.NOW, Map.of("Accept-Language", "ru")))
                .isEqualTo(200);
        JsonNode problem = json(watched.send("$default", "russian", Watched.NOW));
        assertThat(problem.path("type").asText()).isEqualTo("problem");
        assertThat(problem.at("/problem/type").asText()).isEqualTo("urn:krug:problem:unknown-message");
        assertThat(problem.at("/problem/title").asText()).isEqualTo("Такое сообщение неизвестно");
    }

    @Test
    void whoLosesTheRoleIsToldAndDisconnectedAtTheNextMessage() {
        String id = watched.watching("anna");
        watched.stewards.remove("anna");
        APIGatewayV2WebSocketResponse response = watched.send("snapshot", id, Watched.NOW);
        assertThat(response.getStatusCode()).isEqualTo(403);
        assertThat(response.getBody()).isNull();
        assertThat(sockets.sent.get(id)).singleElement().asString().contains("urn:krug:problem:not-allowed");
        assertThat(sockets.closed).contains(id);
        assertThat(watched.connections.find(id)).isEmpty();
    }

    @Test
    void aConnectionEndsAfterTwoHours() {
        String id = watched.watching("anna");
        assertThat(watched.send("snapshot", id, Watched.NOW.plus(Duration.ofHours(2)))
                        .getStatusCode())
                .isEqualTo(200);
        watched.send("snapshot", id, Watched.NOW.plus(Duration.ofHours(2)).plusMillis(1));
        assertThat(sockets.sent.get(id)).singleElement().asString().contains("live-ended");
    }

    @Test
    void whoLeavesIsForgotten() {
        String id = watched.watching("anna");
        assertThat(watched.send("$disconnect", id, Watched.NOW).getStatusCode()).isEqualTo(200);
        assertThat(watched.connections.ofEvent(watched.event)).isEmpty();
        assertThat(watched.send("$disconnect", id, Watched.NOW).getStatusCode()).isEqualTo(200);
        assertThat(watched.send("snapshot", id, Watched.NOW).getStatusCode()).isEqualTo(403);
    }

    private static JsonNode json(APIGatewayV2WebSocketResponse response) throws Exception {
        return new ObjectMapper().readTree(response.getBody());
    }
}
