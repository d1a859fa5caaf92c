package org.krug.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krug.checkin.DoubleAdmission;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.events.Events;
import org.krug.kernel.Transactions;
import org.krug.members.Staff;
import org.krug.testkit.Answer;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Who works at an event hears of double admissions, once of each. */
class DoorLettersTest {
    private static final Instant NOON = Instant.parse("2030-02-09T09:00:00Z");

    private final TestCloud cloud = TestCloud.shared();
    private final KeptPostbox postbox = new KeptPostbox();
    private final TestClub club = TestClub.founded();
    private final List<TestClub.Person> people = club.joined("Стюард", "Гость", "Чужой");
    private final EventId event = published();
    private final EventId other = published();
    private final DoorLetters letters = new DoorLetters(
            cloud.bean(Events.class),
            cloud.bean(Staff.class),
            Evening.delivery(
                    new DynamoDbMarkStore(cloud.bean(DynamoDbClient.class), cloud.bean(Transactions.class)), postbox));

    private EventId published() {
        Answer drafted = club.owner().api().at(NOON.minus(Duration.ofDays(60))).post(club.path("/events"), """
                {"title":"Встреча","timeZone":"Europe/Moscow","capacity":8,"staticTickets":false,
                 "times":{"starts":"2030-02-09T09:00:00Z","ends":"2030-02-09T12:00:00Z","invited":"2029-12-01T09:00:00Z"}}
                """);
        String id = drafted.json().path("id").asText();
        club.owner().api().at(NOON.minus(Duration.ofDays(60))).post(club.path("/events/" + id + "/publication"), "");
        return EventId.of(id);
    }

    private void steward(TestClub.Person person, EventId of) {
        assertThat(club.owner()
                        .api()
                        .put(
                                club.path("/events/" + of + "/roles/" + person.memberId()),
                                "{\"steward\":true,\"sponsor\":false}")
                        .status())
                .isEqualTo(200);
    }

    private DoubleAdmission twice(String scan) {
        return new DoubleAdmission(
                event,
                MemberId.of(people.get(1).memberId()),
                scan,
                NOON.plusSeconds(60),
                NOON.plusSeconds(180),
                NOON.plusSeconds(600));
    }

    private static JsonNode inbox(TestClub.Person person) {
        return person.api()
                .at(NOON.plusSeconds(700))
                .with("accept-language", "ru")
                .get("/me/inbox")
                .json()
                .path("items");
    }

    @Test
    void stewardsAndOrganisersHearOfEachOnceAndNobodyElse() {
        steward(people.get(0), event);
        steward(people.get(2), other);

        letters.doubled(twice("phone-2#one"));
        letters.doubled(twice("phone-2#one"));
        letters.doubled(twice("phone-3#two"));

        assertThat(inbox(people.get(0))).hasSize(2).allSatisfy(item -> {
            assertThat(item.path("kind").asText()).isEqualTo("double-admission");
            assertThat(item.at("/event/id").asText()).isEqualTo(event.toString());
            assertThat(item.path("text").asText()).startsWith("В 12:01 и в 12:03, ");
            assertThat(item.toString()).doesNotContain("Гость", people.get(1).memberId());
        });
        assertThat(inbox(club.owner())).hasSize(2);
        assertThat(inbox(people.get(1))).as("who came").isEmpty();
        assertThat(inbox(people.get(2))).as("a steward of another event").isEmpty();
        assertThat(postbox.posted).as("letters").isEmpty();
    }

    @Test
    void theirPhonesArePushedWithAnIdAlone() throws IOException {
        steward(people.get(0), event);
        try (EmulatedSns sns = new EmulatedSns()) {
            people.get(0).api().post("/me/devices", """
                    {"deviceId":"%s","platform":"FCM","token":"%s","language":"RU"}
                    """.formatted(UUID.randomUUID(), "t" + UUID.randomUUID()));

            letters.doubled(twice("phone-2#one"));
            letters.doubled(twice("phone-2#one"));

            String id = inbox(people.get(0)).get(0).path("id").asText();
            assertThat(sns.calls)
                    .filteredOn(call -> "Publish".equals(call.get("Action")))
                    .singleElement()
                    .satisfies(call -> assertThat(call.get("Message"))
                            .contains(id)
                            .doesNotContain("Гость", people.get(1).memberId(), event.toString()));
        }
    }
}
