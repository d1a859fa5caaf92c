package org.krug.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import io.micronaut.function.aws.proxy.MockLambdaContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.krug.live.LiveSocketFunction;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.template.HttpApi.HttpRoute;
import org.krug.local.template.Template;
import org.krug.local.template.TemplateReader;
import org.krug.testkit.Answer;
import org.krug.testkit.Api;
import org.krug.testkit.TestClub.Person;

/** docs/permissions.md, asked of the real routes as everybody. */
class PermissionsTest {
    private static final Set<String> REFUSALS = Set.of("not-signed-in", "not-allowed", "not-a-member", "not-bound");
    private static final Instant NOW = Instant.parse("2030-01-01T09:00:00Z");

    static {
        System.setProperty("LIVE_ADDRESS", "wss://live.krug.test/dev");
        // No gateway here: what is told to a connection that ends is told in vain, and soon.
        System.setProperty("aws.endpointUrlApiGatewayManagementApi", "http://127.0.0.1:1");
    }

    private final Template template = TemplateReader.read(ProjectFiles.template(), Map.of(), Map.of());
    private final Map<String, List<String>> table = table();
    private final Everybody everybody = Everybody.gathered();

    @Test
    void everyRouteHasItsRow() {
        Set<String> routes = template.httpApi().routes().stream()
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.toSet());
        template.webSocketApi().orElseThrow().routes().keySet().stream()
                .filter(action -> !action.equals("$disconnect"))
                .forEach(action -> routes.add("WS " + action));
        assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void theGatewayLetsNobodyThroughWhereNobodyMay() {
        Map<String, Boolean> open = new LinkedHashMap<>();
        for (HttpRoute route : template.httpApi().routes()) {
            open.put(route.method() + " " + route.path(), !route.authorized());
        }
        assertThat(open)
                .allSatisfy((route, isOpen) -> assertThat(isOpen)
                        .as(route)
                        .isEqualTo(table.get(route).getFirst().equals("yes")));
    }

    @Test
    void everybodyMayWhatTheTableSaysAndNothingElse() {
        List<String> wrong = new ArrayList<>();
        table.entrySet().stream()
                .filter(row -> !row.getKey().startsWith("WS "))
                // What ends the event comes late, and what ends people last.
                .sorted(Comparator.comparing(row -> List.of("/cancellation", "}/erasure", "/me/erasure")
                        .indexOf(row.getKey().replaceFirst(".*(/cancellation|}/erasure|/me/erasure)$", "$1"))))
                .forEach(row -> everybody.roles().forEach((role, caller) -> {
                    String cell = row.getValue().get(caller.column());
                    boolean refused = isRefused(everybody.asked(row.getKey(), caller.api(), everybody.target()));
                    if (refused == cell.equals("yes")) {
                        wrong.add(row.getKey() + " as " + role + (refused ? " is refused" : " is allowed"));
                    }
                    if (cell.equals("self")
                            && isRefused(everybody.asked(row.getKey(), caller.api(), caller.memberId()))) {
                        wrong.add(row.getKey() + " as " + role + " is refused for themselves");
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void peopleOfAnotherClubAreRefusedWhereNobodyMay() {
        Everybody others = Everybody.gathered();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, List<String>> row : table.entrySet()) {
            if (row.getKey().contains("{clubId}") && !row.getValue().getFirst().equals("yes")) {
                others.roles().forEach((role, stranger) -> {
                    if (!isRefused(everybody.asked(row.getKey(), stranger.api(), everybody.target()))) {
                        wrong.add(row.getKey() + " as another club's " + role);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void anEventOfAnotherClubIsFoundByNobody() {
        Everybody others = Everybody.gathered();
        List<String> wrong = new ArrayList<>();
        for (String route : table.keySet()) {
            if (route.contains("{clubId}/events/{eventId}")) {
                Answer answer = everybody.askedOf(others.event(), route, everybody.owner());
                if (!answer.problem().equals("not-found")) {
                    wrong.add(route + ": " + answer.status() + " " + answer.problem());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void webSocketsAreForWhomTheTableSays() {
        LiveSocketFunction sockets = new LiveSocketFunction();
        everybody.roles().forEach((role, caller) -> {
            String ticket = caller.api()
                    .post(everybody.path("/live-tickets"), "")
                    .json()
                    .path("address")
                    .asText()
                    .replaceAll(".*ticket=", "");
            String connection = UUID.randomUUID().toString();
            List<Integer> statuses = List.of(
                    socket(sockets, "$connect", connection, Map.of("ticket", ticket)),
                    socket(sockets, "snapshot", connection, Map.of()),
                    socket(sockets, "$default", connection, Map.of()));
            List<Boolean> mayThey = Stream.of("WS $connect", "WS snapshot", "WS $default")
                    .map(action -> table.get(action).get(caller.column()).equals("yes"))
                    .toList();
            assertThat(statuses.stream().map(status -> status == 200)).as(role).isEqualTo(mayThey);
        });
    }

    @Test
    void everyMemberMayListenForTheirOwnInboxAndWatchNothingOverIt() {
        LiveSocketFunction sockets = new LiveSocketFunction();
        everybody.roles().forEach((role, caller) -> {
            String ticket = caller.api()
                    .post("/me/live-tickets", "")
                    .json()
                    .path("ticket")
                    .asText();
            String connection = UUID.randomUUID().toString();
            List<Integer> statuses = Stream.of("$connect", "snapshot", "$default")
                    .map(action -> socket(sockets, action, connection, Map.of("ticket", ticket)))
                    .toList();
            boolean may =
                    table.get("POST /me/live-tickets").get(caller.column()).equals("yes");
            assertThat(statuses).as(role).allMatch(status -> (status == 200) == may);
        });
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtOnceAlsoOnAnOpenWebSocket() {
        Everybody evening = Everybody.gathered();
        LiveSocketFunction sockets = new LiveSocketFunction();
        Person steward = evening.steward();
        String ticket = steward.api()
                .post(evening.path("/live-tickets"), "")
                .json()
                .path("address")
                .asText()
                .replaceAll(".*ticket=", "");
        String connection = UUID.randomUUID().toString();
        assertThat(socket(sockets, "$connect", connection, Map.of("ticket", ticket)))
                .isEqualTo(200);
        assertThat(socket(sockets, "snapshot", connection, Map.of())).isEqualTo(200);
        assertThat(steward.api().get(evening.path("/check-ins")).status()).isEqualTo(200);

        evening.owner().put(evening.path("/roles/" + steward.memberId()), "{\"steward\":false,\"sponsor\":false}");

        assertThat(steward.api().get(evening.path("/check-ins")).problem()).isEqualTo("not-allowed");
        assertThat(socket(sockets, "snapshot", connection, Map.of())).isEqualTo(403);
    }

    private static int socket(LiveSocketFunction sockets, String action, String connection, Map<String, String> query) {
        APIGatewayV2WebSocketEvent event = new APIGatewayV2WebSocketEvent();
        APIGatewayV2WebSocketEvent.RequestContext context = new APIGatewayV2WebSocketEvent.RequestContext();
        context.setRouteKey(action);
        context.setConnectionId(connection);
        context.setRequestTimeEpoch(NOW.toEpochMilli());
        event.setRequestContext(context);
        event.setQueryStringParameters(query);
        return sockets.handleRequest(event, new MockLambdaContext()).getStatusCode();
    }

    private static boolean isRefused(Answer answer) {
        return REFUSALS.contains(answer.problem());
    }

    /** The rows of the document: a route and its cells. */
    private static Map<String, List<String>> table() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : lines(ProjectFiles.root().resolve("docs/permissions.md"))) {
            if (line.startsWith("| `")) {
                List<String> cells =
                        Stream.of(line.split("\\|")).map(String::strip).toList();
                rows.put(cells.get(1).replace("`", ""), cells.subList(2, 8));
            }
        }
        return rows;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    record Caller(int column, Api api, String memberId) {}
}
