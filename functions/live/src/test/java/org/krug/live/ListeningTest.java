package org.krug.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import io.micronaut.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.kernel.Change;
import org.krug.kernel.Lookups;
import org.krug.kernel.Once;
import org.krug.kernel.PersonalData;
import org.krug.kernel.Settings;
import org.krug.kernel.Table;
import org.krug.kernel.Transactions;
import org.krug.members.Memberships;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;
import org.krug.testkit.Wire;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** People who listen for their inboxes, with real members and tables. */
class ListeningTest {
    private static final Instant NOW = Instant.parse("2019-02-09T09:00:00Z");

    private final TestCloud cloud = TestCloud.shared();
    private final KeptSockets sockets = new KeptSockets();
    private final DynamoDbClient client = cloud.bean(DynamoDbClient.class);
    private final Messages messages = new Messages(cloud.bean(JsonMapper.class));
    private final ListenerStore listeners = new DynamoDbListenerStore(client, cloud.bean(Transactions.class));
    private final Listening listening =
            new Listening(listeners, cloud.bean(Memberships.class), cloud.bean(Lookups.class), sockets, messages);
    private final Bell bell = new Bell(listening);
    private final TestClub club = TestClub.founded();
    private final TestClub.Person anna = club.joined("Анна").getFirst();

    ListeningTest() {
        System.setProperty("LIVE_ADDRESS", "wss://live.krug.test/dev");
    }

    private static String ticket(TestClub.Person person) {
        return person.api()
                .at(NOW)
                .post("/me/live-tickets", "")
                .json()
                .path("ticket")
                .asText();
    }

    private APIGatewayV2WebSocketResponse answer(String route, String id, String ticket, Instant at) {
        APIGatewayV2WebSocketEvent event = new APIGatewayV2WebSocketEvent();
        APIGatewayV2WebSocketEvent.RequestContext context = new APIGatewayV2WebSocketEvent.RequestContext();
        context.setRouteKey(route);
        context.setConnectionId(id);
        context.setRequestTimeEpoch(at.toEpochMilli());
        event.setRequestContext(context);
        event.setQueryStringParameters(Map.of("ticket", ticket));
        return new Watched(sockets, listening).routes.answer(event);
    }

    private int connect(String id, String ticket, Instant at) {
        return answer("$connect", id, ticket, at).getStatusCode();
    }

    private String listening(TestClub.Person person) {
        String id = "connection-" + UUID.randomUUID() + "=";
        assertThat(connect(id, ticket(person), NOW)).isEqualTo(200);
        return id;
    }

    private void told(TestClub.Person person, String notice) {
        bell.ring(List.of(change("MEMBER#" + person.memberId(), "INBOX#" + NOW + "#" + notice)));
    }

    private static Change change(String pk, String sk) {
        return new Change("notify", new Change.Key(pk, sk), Optional.empty(), Optional.empty(), NOW);
    }

    @Test
    void whoListensHearsTheIdOfWhatIsNewAndOthersHearNothing() {
        TestClub.Person boris = club.joined("Борис").getFirst();
        String phone = listening(anna);
        String desktop = listening(anna);
        String other = listening(boris);

        told(anna, "n1");

        assertThat(sockets.sent.get(phone)).containsExactly("{\"type\":\"inbox\",\"notice\":\"n1\"}");
        assertThat(sockets.sent.get(desktop)).hasSize(1);
        assertThat(sockets.sent).doesNotContainKey(other);
    }

    @Test
    void whatElseNotifyKeepsIsNoNews() {
        String phone = listening(anna);

        bell.ring(List.of(
                change("MEMBER#" + anna.memberId(), "CHOICES"),
                change("MEMBER#" + anna.memberId(), "DEVICE#1"),
                change("EVENT#" + UUID.randomUUID(), "MARK#" + anna.memberId())));

        assertThat(sockets.sent).doesNotContainKey(phone);
    }

    @Test
    void aTicketOpensOneConnectionOnceAndForAMinute() {
        String ticket = ticket(anna);
        assertThat(connect("late", ticket, NOW.plusMillis(60_001))).isEqualTo(401);
        assertThat(connect("first", ticket, NOW)).isEqualTo(200);
        assertThat(connect("second", ticket, NOW)).isEqualTo(401);
        assertThat(connect("guessed", "inbox.guessed", NOW)).isEqualTo(401);
    }

    @Test
    void whoIsInMoreThanAHundredClubsListensToAllOfThem() {
        Map<ClubId, MemberId> clubs = Stream.generate(this::anotherClubOfHers)
                .limit(101)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        String ticket = Listener.TICKET + UUID.randomUUID();
        String phone = "connection-" + UUID.randomUUID() + "=";
        listeners.keepTicket(ticket, clubs, NOW, Once.unkept());

        List<String> sent = cloud.bean(Wire.class)
                .during(() -> assertThat(connect(phone, ticket, NOW)).isEqualTo(200));

        assertThat(sent.stream().filter("BatchGetItem"::equals))
                .as("one look for a hundred clubs and one for the last")
                .hasSize(2);
        assertThat(clubs.values())
                .allSatisfy(member -> assertThat(listeners.ofMember(member)).hasSize(1));
        assertThat(answer("$disconnect", phone, "", NOW).getStatusCode()).isEqualTo(200);
        assertThat(clubs.values())
                .allSatisfy(member -> assertThat(listeners.ofMember(member)).isEmpty());
    }

    /** Who she is in one more club. */
    private Map.Entry<ClubId, MemberId> anotherClubOfHers() {
        ClubId another = new ClubId(UUID.randomUUID());
        MemberId member = new MemberId(UUID.randomUUID());
        Map<String, AttributeValue> item = new HashMap<>(new Table(client, "members")
                .find("CLUB#" + club.id(), "MEMBER#" + anna.memberId())
                .orElseThrow()
                .toMap());
        item.putAll(Table.key("CLUB#" + another, "MEMBER#" + member));
        client.putItem(put -> put.tableName(Settings.table("members")).item(item));
        return Map.entry(another, member);
    }

    @Test
    void askingIsAnsweredByBeingToldToLookAndAnythingElseIsUnknown() {
        String phone = listening(anna);

        assertThat(answer("snapshot", phone, "", NOW).getBody()).isEqualTo("{\"type\":\"inbox\"}");
        assertThat(answer("$default", phone, "", NOW).getBody()).contains("unknown-message");
    }

    @Test
    void whoIsNoMemberAnyMoreHearsNothingMoreAndIsDisconnected() {
        TestClub.Person boris = club.joined("Борис").getFirst();
        String phone = listening(boris);
        String ticket = ticket(boris);
        client.deleteItem(d -> d.tableName(Settings.table("members"))
                .key(Table.key("CLUB#" + club.id(), "MEMBER#" + boris.memberId())));

        told(boris, "n1");

        assertThat(sockets.sent.get(phone)).singleElement().asString().contains("\"problem\"");
        assertThat(sockets.closed).contains(phone);
        assertThat(listeners.find(phone)).isEmpty();
        assertThat(connect("former", ticket, NOW)).isEqualTo(403);
    }

    @Test
    void aConnectionEndsAfterTwoHoursAndWhoLeavesIsForgotten() {
        String old = listening(anna);
        assertThat(answer("snapshot", old, "", NOW.plus(Duration.ofHours(2)).plusMillis(1))
                        .getStatusCode())
                .isEqualTo(403);
        assertThat(sockets.sent.get(old)).singleElement().asString().contains("live-ended");
        String phone = listening(anna);
        assertThat(answer("$disconnect", phone, "", NOW).getStatusCode()).isEqualTo(200);
        assertThat(listeners.ofMember(MemberId.of(anna.memberId()))).isEmpty();
    }

    @Test
    void whoIsErasedIsForgotten() {
        String phone = listening(anna);
        PersonalData live = cloud.bean(LivePersonalData.class);
        PersonalData.Person person =
                new PersonalData.Person(ClubId.of(club.id()), MemberId.of(anna.memberId()), Set.of());
        assertThat(live.held(person, NOW)).containsEntry("openConnections", 1);

        live.forget(person, NOW);

        assertThat(listeners.find(phone)).isEmpty();
        told(anna, "n1");
        assertThat(sockets.sent).doesNotContainKey(phone);
    }
}
