package org.krug.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.krug.testkit.Answer;
import org.krug.testkit.StreamRecords;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;

/** With real members, events and registrations. */
class LiveOverHttpTest {
    private static final Instant EARLY = Instant.parse("2019-01-28T07:01:00Z");

    private final TestClub club = TestClub.founded();
    private final String event = published();

    @BeforeAll
    static void address() {
        System.setProperty("LIVE_ADDRESS", "wss://live.krug.test/dev");
    }

    private String published() {
        Answer drafted = club.owner().api().at(EARLY.minusSeconds(60)).post(club.path("/events"), """
                {"title":"Первая встреча","place":"Зал","timeZone":"Europe/Moscow","capacity":8,"staticTickets":false,"times":{
                "invited":"2019-01-28T07:00:00Z","registrationCloses":"2019-02-08T18:00:00Z",
                "reconfirmationAsked":"2019-02-07T07:00:00Z","reconfirmationDue":"2019-02-08T15:00:00Z","offerHours":6,
                "noOffersAfter":"2019-02-09T07:00:00Z","doorsOpen":"2019-02-09T08:00:00Z",
                "starts":"2019-02-09T09:00:00Z","ends":"2019-02-09T12:00:00Z"}}""");
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        String path = club.path("/events/" + drafted.json().path("id").asText());
        assertThat(club.owner().api().at(EARLY).post(path + "/publication", "").status())
                .isEqualTo(200);
        return path;
    }

    private TestClub.Person registered(String name) {
        TestClub.Person person = club.joined(name).getFirst();
        assertThat(person.api().at(EARLY).post(event + "/registration", "").status())
                .isEqualTo(200);
        return person;
    }

    private String eventId() {
        return event.substring(event.lastIndexOf('/') + 1);
    }

    @Test
    void anOrganiserGetsATicketAndAnAddressToUseItAt() {
        JsonNode ticket = club.organiser()
                .api()
                .at(EARLY)
                .post(event + "/live-tickets", "")
                .json();
        assertThat(ticket.path("ticket").asText()).hasSize(43);
        assertThat(ticket.path("address").asText())
                .isEqualTo("wss://live.krug.test/dev?ticket="
                        + ticket.path("ticket").asText());
    }

    @Test
    void nobodyElseSeesTheCounts() {
        for (String path : new String[] {"/live", "/live-tickets"}) {
            String method = path.equals("/live") ? "GET" : "POST";
            assertThat(TestCloud.shared().api().call(method, event + path, "").problem())
                    .isEqualTo("not-signed-in");
            assertThat(club.joined("Анна")
                            .getFirst()
                            .api()
                            .call(method, event + path, "")
                            .problem())
                    .isEqualTo("not-allowed");
            TestClub other = TestClub.founded();
            assertThat(other.owner().api().call(method, event + path, "").problem())
                    .isEqualTo("not-a-member");
            assertThat(other.owner()
                            .api()
                            .call(method, other.path("/events/" + eventId() + path), "")
                            .problem())
                    .isEqualTo("not-found");
            assertThat(club.owner()
                            .api()
                            .call(method, club.path("/events/" + UUID.randomUUID() + path), "")
                            .problem())
                    .isEqualTo("not-found");
            assertThat(club.owner()
                            .api()
                            .call(method, club.path("/events/first" + path), "")
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void theFirstSnapshotCountsWhatNoStreamHasTold() {
        registered("Анна");
        registered("Борис");
        JsonNode snapshot = club.owner().api().at(EARLY).get(event + "/live").json();
        assertThat(snapshot.at("/counts/REQUESTED").asLong()).isEqualTo(2);
        assertThat(snapshot.path("event").asText()).isEqualTo(eventId());
    }

    @Test
    void theLambdaFunctionCountsRealRecordsOnce() {
        assertThat(club.owner()
                        .api()
                        .at(EARLY)
                        .get(event + "/live")
                        .json()
                        .path("version")
                        .asLong())
                .isZero();
        TestClub.Person anna = registered("Анна");
        StreamRecords records =
                new StreamRecords().item("registration", "EVENT#" + eventId(), "PERSON#" + anna.memberId(), EARLY);
        try (LiveStreamFunction function = new LiveStreamFunction()) {
            for (int time = 0; time < 2; time++) {
                assertThat(function.execute(records.batch()).getBatchItemFailures())
                        .isEmpty();
            }
        }
        JsonNode snapshot = club.owner().api().at(EARLY).get(event + "/live").json();
        assertThat(snapshot.at("/counts/REQUESTED").asLong()).isEqualTo(1);
        assertThat(snapshot.path("version").asLong()).isEqualTo(1);
    }

    @Test
    void anAdmissionCountsWithItsMinuteAndNoMoreOnceItIsTakenBack() {
        Instant atTheDoor = Instant.parse("2019-02-09T08:45:30Z");
        TestClub.Person anna = club.joined("Анна").getFirst();
        club.owner().api().at(atTheDoor).get(event + "/live");
        Answer walkedIn = club.owner().api().at(atTheDoor).post(event + "/check-ins/walk-ins", """
                {"memberId":"%s","device":"door-1","nonce":"%s"}""".formatted(
                        anna.memberId(), UUID.randomUUID()));
        assertThat(walkedIn.status()).as(walkedIn.text()).isLessThan(300);
        try (LiveStreamFunction function = new LiveStreamFunction()) {
            JsonNode after = countsAfterTheRecordOf(anna, function, atTheDoor);
            assertThat(after.at("/counts/arrived").asLong()).isEqualTo(1);
            assertThat(after.at("/counts/walkIns").asLong()).isEqualTo(1);
            assertThat(after.path("arrivals").toString()).isEqualTo("{\"2019-02-09T08:45:00Z\":1}");
            Answer undone = club.owner()
                    .api()
                    .at(atTheDoor.plusSeconds(60))
                    .post(event + "/check-ins/" + anna.memberId() + "/undo", "");
            assertThat(undone.status()).as(undone.text()).isLessThan(300);
            after = countsAfterTheRecordOf(anna, function, atTheDoor.plusSeconds(60));
            assertThat(after.at("/counts/arrived").asLong()).isZero();
            assertThat(after.path("arrivals").toString()).isEqualTo("{}");
        }
    }

    /** Counted by the stream, not by a recount: the one of these five minutes was made before. */
    private JsonNode countsAfterTheRecordOf(TestClub.Person person, LiveStreamFunction function, Instant at) {
        StreamRecords records =
                new StreamRecords().item("checkin", "EVENT#" + eventId(), "ADMISSION#" + person.memberId(), at);
        assertThat(function.execute(records.batch()).getBatchItemFailures()).isEmpty();
        return club.owner().api().at(at).get(event + "/live").json();
    }
}
