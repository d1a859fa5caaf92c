package org.krug.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.kernel.Transactions;
import org.krug.members.Member;
import org.krug.members.Members;
import org.krug.testkit.Answer;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What goes to people's devices, and what they chose. */
class PushingTest {
    /** Nine in the morning in Moscow. */
    private static final Instant MORNING = Instant.parse("2029-12-20T06:00:00Z");
    /** Eleven in the evening. */
    private static final Instant NIGHT = Instant.parse("2029-12-20T20:00:00Z");

    private static final String ALL =
            "{\"invitation\":true,\"seat\":true,\"waitlist\":true,\"tomorrow\":true,\"survey\":true}";
    private static final String NONE = ALL.replace("true", "false");

    private final TestCloud cloud = TestCloud.shared();
    private final KeptPostbox postbox = new KeptPostbox();
    private final Delivery delivery = Evening.delivery(
            new DynamoDbMarkStore(cloud.bean(DynamoDbClient.class), cloud.bean(Transactions.class)), postbox);
    private final TestClub club = TestClub.founded();
    private final TestClub.Person anna = club.joined("Анна").getFirst();
    private final String phone = UUID.randomUUID().toString();
    private final String token = "t" + UUID.randomUUID();
    private final Event event = published();
    private EmulatedSns sns;

    @BeforeEach
    void serve() throws IOException {
        sns = new EmulatedSns();
    }

    @AfterEach
    void stop() {
        sns.close();
    }

    private Event published() {
        Answer drafted = club.owner().api().at(MORNING).post(club.path("/events"), """
                {"title":"Тайная встреча","timeZone":"Europe/Moscow","capacity":8,"staticTickets":false,
                 "times":{"starts":"2030-02-09T09:00:00Z","ends":"2030-02-09T12:00:00Z","invited":"2029-12-01T09:00:00Z"}}
                """);
        String id = drafted.json().path("id").asText();
        club.owner().api().at(MORNING).post(club.path("/events/" + id + "/publication"), "");
        return cloud.bean(Events.class).find(EventId.of(id)).orElseThrow();
    }

    private void register(String platform) {
        Answer answer = anna.api().post("/me/devices", """
                {"deviceId":"%s","platform":"%s","token":"%s","language":"RU"}""".formatted(phone, platform, token));
        assertThat(answer.json().path("push").asBoolean()).as(answer.text()).isTrue();
        sns.calls.clear();
    }

    private JsonNode choose(String mail, boolean push, String quiet) {
        Answer answer = anna.api().put("/me/notifications", "{\"mail\":" + mail + ",\"push\":" + push + quiet + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(anna.api().get("/me/notifications").json()).isEqualTo(answer.json());
        return answer.json();
    }

    private Letter letter(Kind kind, Instant at) {
        Member member = cloud.bean(Members.class)
                .find(ClubId.of(club.id()), MemberId.of(anna.memberId()))
                .orElseThrow();
        return Letter.of(kind, event, member, at)
                .with("due", at.plus(Duration.ofDays(1)))
                .with("closes", at.plus(Duration.ofDays(9)))
                .with("starts", at.plus(Duration.ofDays(1)))
                .with("place", 2L)
                .in(Map.of("subject", "Вход со двора", "text", "Код: 12"));
    }

    private Letter offer(Instant at, Duration lasts) {
        return letter(Kind.OFFER, at).with("until", at.plus(lasts));
    }

    private List<Map<String, String>> published(EmulatedSns by) {
        return by.calls.stream()
                .filter(call -> "Publish".equals(call.get("Action")))
                .toList();
    }

    private JsonNode message() throws IOException {
        Map<String, String> call = published(sns).getLast();
        assertThat(call).containsEntry("MessageStructure", "json");
        return new ObjectMapper().readTree(call.get("Message"));
    }

    @Test
    void aPushNamesItsNoticeAndSaysNothingElse() throws IOException {
        register("FCM");
        delivery.send(offer(MORNING, Duration.ofHours(6)));
        assertThat(postbox.posted).hasSize(1);
        assertThat(published(sns))
                .singleElement()
                .satisfies(call -> assertThat(call).containsEntry("TargetArn", EmulatedSns.endpoint("GCM", token)));
        String id = anna.api().get("/me/inbox").json().at("/items/0/id").asText();
        JsonNode google = new ObjectMapper().readTree(message().path("GCM").asText());
        JsonNode data = google.at("/fcmV1Message/message/data");
        assertThat(data.path("id").asText()).isEqualTo(id);
        assertThat(data.path("silent").asText()).isEqualTo("false");
        assertThat(data.path("title").asText()).isEqualTo("Круг");
        List<String> keys = new ArrayList<>();
        data.fieldNames().forEachRemaining(keys::add);
        assertThat(keys).containsExactlyInAnyOrder("id", "title", "body", "silent");
        JsonNode apple = new ObjectMapper().readTree(message().path("APNS").asText());
        assertThat(apple.path("id").asText()).isEqualTo(id);
        assertThat(apple.at("/aps/alert/title").asText()).isEqualTo("Круг");
        assertThat(message().toString())
                .doesNotContain(
                        "Тайная",
                        "Анна",
                        anna.email(),
                        anna.memberId(),
                        event.id().toString());
    }

    @Test
    void aDeadDeviceIsRemovedAndTheLetterWentOut() {
        register("APNS");
        sns.refusals.put("Publish", "EndpointDisabled");
        delivery.send(offer(MORNING, Duration.ofHours(6)));
        assertThat(postbox.posted).hasSize(1);
        assertThat(cloud.bean(DeviceStore.class).find(phone)).isEmpty();
        assertThat(sns.endpoints).isEmpty();
        delivery.send(letter(Kind.RECONFIRM, MORNING));
        assertThat(published(sns)).hasSize(1);
    }

    @Test
    void aPushThatFailsIsForgottenForItLiesInTheInbox() {
        register("FCM");
        sns.refusals.put("Publish", "AuthorizationError");
        delivery.send(offer(MORNING, Duration.ofHours(6)));
        delivery.send(offer(MORNING, Duration.ofHours(6)));
        assertThat(postbox.posted).hasSize(1);
        assertThat(published(sns)).hasSize(1);
        assertThat(cloud.bean(DeviceStore.class).find(phone)).isPresent();
        assertThat(anna.api().get("/me/inbox").json().path("items")).hasSize(1);
    }

    @Test
    void whatOnlyAnswersWhatSomebodyJustDidIsNotPushed() {
        register("FCM");
        List<Kind> kinds = Stream.of(Kind.values()).filter(Kind::isLetter).toList();
        for (Kind kind : kinds) {
            delivery.send(letter(kind, MORNING).with("until", MORNING.plus(Duration.ofHours(6))));
        }
        assertThat(postbox.posted).hasSize(kinds.size());
        assertThat(published(sns)).hasSize(kinds.size() - 4);
    }

    @Test
    void whatIsTurnedOffIsNotMailedButLiesInTheInbox() {
        register("FCM");
        choose(NONE, true, "");
        delivery.send(letter(Kind.INVITATION, MORNING));
        delivery.send(letter(Kind.WAITLIST, MORNING));
        delivery.send(letter(Kind.SEAT_FOR_SURE, MORNING));
        delivery.send(letter(Kind.SURVEY, MORNING));
        assertThat(postbox.posted).isEmpty();
        assertThat(published(sns)).as("the invitation and the survey").hasSize(2);
        assertThat(anna.api().get("/me/inbox").json().path("items")).hasSize(4);
        delivery.send(offer(MORNING, Duration.ofHours(6)));
        delivery.send(letter(Kind.EVENT_CANCELLED, MORNING));
        delivery.send(letter(Kind.TIME_CHANGED, MORNING));
        assertThat(postbox.posted).as("these are always mailed").hasSize(3);
    }

    @Test
    void whoWantsNoPushGetsNone() {
        register("FCM");
        choose(ALL, false, "");
        delivery.send(offer(MORNING, Duration.ofHours(6)));
        assertThat(published(sns)).isEmpty();
        assertThat(postbox.posted).hasSize(1);
    }

    @Test
    void atNightOnlyAnOfferThatWouldBeOverByTheMorningIsPushed() {
        register("FCM");
        JsonNode chosen =
                choose(ALL, true, ",\"quietFrom\":\"22:00\",\"quietTo\":\"08:00\",\"timeZone\":\"Europe/Moscow\"");
        assertThat(chosen.path("quietFrom").asText()).isEqualTo("22:00");
        delivery.send(letter(Kind.RECONFIRM, NIGHT));
        delivery.send(offer(NIGHT, Duration.ofHours(10)));
        assertThat(published(sns)).isEmpty();
        assertThat(postbox.posted).hasSize(2);
        assertThat(anna.api().get("/me/inbox").json().path("items")).hasSize(2);
        delivery.send(offer(NIGHT, Duration.ofHours(6)).version(2));
        assertThat(published(sns)).hasSize(1);
        delivery.send(letter(Kind.PLACE_CHANGED, MORNING));
        assertThat(published(sns)).hasSize(2);
    }

    @Test
    void choicesThatMakeNoSenseAreRefused() {
        for (String wrong : List.of(
                "{}",
                "{\"mail\":{},\"push\":true}",
                "{\"mail\":" + ALL + "}",
                "{\"mail\":" + ALL + ",\"push\":true,\"quietFrom\":\"22:00\"}",
                "{\"mail\":" + ALL + ",\"push\":true,\"quietFrom\":\"22:00\",\"quietTo\":\"08:00\"}",
                "{\"mail\":" + ALL
                        + ",\"push\":true,\"quietFrom\":\"25:00\",\"quietTo\":\"08:00\",\"timeZone\":\"Europe/Moscow\"}",
                "{\"mail\":" + ALL
                        + ",\"push\":true,\"quietFrom\":\"08:00\",\"quietTo\":\"08:00\",\"timeZone\":\"Europe/Moscow\"}")) {
            assertThat(anna.api().put("/me/notifications", wrong).problem())
                    .as(wrong)
                    .isEqualTo("invalid-field");
        }
        assertThat(anna.api().get("/me/notifications").json().path("push").asBoolean())
                .as("at first everything is on")
                .isTrue();
    }
}
