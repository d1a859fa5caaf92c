package org.krug.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krug.testkit.Answer;
import org.krug.testkit.Api;
import org.krug.testkit.OnLocalStackToo;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;

@OnLocalStackToo
class EventsApiTest {
    private static final TestClub CLUB = TestClub.founded();
    private static final TestClub.Person ORGANISER = CLUB.organiser();
    private static final TestClub.Person MEMBER = CLUB.joined("Мария").getFirst();
    private static final TestClub ANOTHER = TestClub.founded();
    private static final Instant NOW = Instant.parse("2019-01-20T09:00:00Z");
    private static final String DIGITAL_LEADERS = """
            {"title":"Первая встреча цифровых лидеров","timeZone":"Europe/Moscow","capacity":120,"times":{
            "invited":"2019-01-28T16:00:00Z","starts":"2019-02-09T09:00:00Z","ends":"2019-02-09T13:00:00Z",
            "doorsOpen":"2019-02-09T08:00:00Z","registrationCloses":"2019-02-09T10:00:00Z",
            "reconfirmationAsked":"2019-02-07T09:00:00Z","reconfirmationDue":"2019-02-08T09:00:00Z","offerHours":6,
            "noOffersAfter":"2019-02-09T08:00:00Z","surveyOpens":"2019-02-09T13:00:00Z",
            "surveyCloses":"2019-02-23T13:00:00Z"}}""";

    private static Api organiser() {
        return ORGANISER.api().at(NOW);
    }

    private static JsonNode drafted() {
        Answer answer = organiser().post(CLUB.path("/events"), DIGITAL_LEADERS);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String path(JsonNode event) {
        return CLUB.path("/events/" + event.path("id").asText());
    }

    @Test
    void anOrganiserPlansAnEventWithAllItsTimes() {
        JsonNode event = drafted();
        assertThat(event.path("status").asText()).isEqualTo("DRAFT");
        assertThat(event.path("version").asInt()).isEqualTo(1);
        assertThat(event.path("staticTickets").asBoolean()).isFalse();
        assertThat(event.at("/times/registrationCloses").asText()).isEqualTo("2019-02-09T10:00:00Z");
        assertThat(event.at("/times/offerHours").asInt()).isEqualTo(6);
        assertThat(organiser().get(path(event)).json()).isEqualTo(event);
    }

    private static String withAgenda(String agenda) {
        return DIGITAL_LEADERS.replaceFirst("\"times\"", "\"agenda\":" + agenda + ",\"times\"");
    }

    @Test
    void anAgendaIsToldInTheOrderOfItsTimes() {
        JsonNode event = organiser()
                .post(
                        CLUB.path("/events"),
                        withAgenda("[{\"at\":\"2019-02-09T10:30:00Z\",\"title\":\"Столы\"},"
                                + "{\"at\":\"2019-02-09T09:00:00.7Z\",\"title\":\" Открытие \",\"who\":\"Анна\"}]"))
                .json();
        JsonNode read = organiser().get(path(event)).json();

        assertThat(read).isEqualTo(event);
        assertThat(read.path("agenda"))
                .extracting(point -> point.path("at").asText() + " "
                        + point.path("title").asText() + " " + point.path("who").asText())
                .containsExactly("2019-02-09T09:00:00Z Открытие Анна", "2019-02-09T10:30:00Z Столы ");
        assertThat(organiser()
                        .put(path(event), "{\"version\":1,\"event\":" + DIGITAL_LEADERS + "}")
                        .json()
                        .path("agenda"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"at\":\"2019-02-09T07:59:59Z\",\"title\":\"before the doors open\"}] | agenda[0].at",
                "[{\"at\":\"2019-02-09T13:00:01Z\",\"title\":\"after the end\"}] | agenda[0].at",
                "[{\"at\":\"2019-02-09T09:00:00Z\",\"title\":\" \"}] | agenda[0].title",
                "[{\"title\":\"no time\"}] | agenda[0].at",
                "[null] | agenda[0]"
            })
    void anAgendaThatCantBeIsRefusedByItsField(String agenda, String field) {
        Answer answer = organiser().post(CLUB.path("/events"), withAgenda(agenda));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/fields/0/name").asText()).isEqualTo(field);
    }

    @Test
    void anAgendaIsNoBook() {
        String points = IntStream.range(0, 51)
                .mapToObj(each -> "{\"at\":\"2019-02-09T09:00:00Z\",\"title\":\"" + each + "\"}")
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(organiser().post(CLUB.path("/events"), withAgenda(points)).status())
                .isEqualTo(400);
    }

    @Test
    void membersSeeAnEventOnceItIsPublished() {
        JsonNode event = drafted();
        Api member = MEMBER.api().at(NOW);
        assertThat(member.get(path(event)).problem()).isEqualTo("not-found");
        assertThat(ids(member.get(CLUB.path("/events"))))
                .doesNotContain(event.path("id").asText());
        assertThat(ids(organiser().get(CLUB.path("/events"))))
                .contains(event.path("id").asText());
        assertThat(organiser()
                        .post(path(event) + "/publication", "")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("PUBLISHED");
        assertThat(member.get(path(event)).json().path("title").asText()).isEqualTo("Первая встреча цифровых лидеров");
        assertThat(ids(member.get(CLUB.path("/events"))))
                .contains(event.path("id").asText());
        assertThat(organiser()
                        .post(path(event) + "/cancellation", "")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("CANCELLED");
        assertThat(member.get(path(event)).json().path("status").asText()).isEqualTo("CANCELLED");
    }

    private static List<String> ids(Answer answer) {
        List<String> ids = new ArrayList<>();
        answer.json().path("events").forEach(event -> ids.add(event.path("id").asText()));
        return ids;
    }

    @Test
    void anEditThatComesLateIsToldSo() {
        JsonNode event = drafted();
        String more = "{\"version\":1,\"event\":" + DIGITAL_LEADERS.replace("120", "128") + "}";
        assertThat(organiser().put(path(event), more).json().path("capacity").asInt())
                .isEqualTo(128);
        assertThat(organiser().put(path(event), more).problem()).isEqualTo("changed-meanwhile");
        Answer over =
                organiser().at(Instant.parse("2019-02-09T13:00:00Z")).put(path(event), more.replace(":1,", ":2,"));
        assertThat(over.problem()).isEqualTo("event-over");
        assertThat(over.json().at("/about/since").asText()).isEqualTo("2019-02-09T13:00:00Z");
    }

    @Test
    void whoMayNotIsRefusedAndNothingHappens() {
        JsonNode event = drafted();
        String edit = "{\"version\":1,\"event\":" + DIGITAL_LEADERS + "}";
        Api member = MEMBER.api().at(NOW);
        Api stranger = ANOTHER.owner().api().at(NOW);
        Api nobody = TestCloud.shared().api().at(NOW);
        for (Api api : List.of(member, stranger, nobody)) {
            String expected = api == member ? "not-allowed" : api == stranger ? "not-a-member" : "not-signed-in";
            assertThat(api.post(CLUB.path("/events"), DIGITAL_LEADERS).problem())
                    .isEqualTo(expected);
            assertThat(api.put(path(event), edit).problem()).isEqualTo(expected);
            assertThat(api.post(path(event) + "/publication", "").problem()).isEqualTo(expected);
            assertThat(api.post(path(event) + "/cancellation", "").problem()).isEqualTo(expected);
        }
        assertThat(stranger.get(CLUB.path("/events")).problem()).isEqualTo("not-a-member");
        assertThat(nobody.get(CLUB.path("/events")).problem()).isEqualTo("not-signed-in");
        assertThat(organiser().get(path(event)).json()).isEqualTo(event);
    }

    @Test
    void anotherClubsOrganiserFindsNothingInTheirOwn() {
        String elsewhere = ANOTHER.path("/events/" + drafted().path("id").asText());
        Api theirs = ANOTHER.owner().api().at(NOW);
        assertThat(theirs.get(elsewhere).problem()).isEqualTo("not-found");
        assertThat(theirs.post(elsewhere + "/publication", "").problem()).isEqualTo("not-found");
        assertThat(theirs.post(elsewhere + "/cancellation", "").problem()).isEqualTo("not-found");
        assertThat(theirs.put(elsewhere, "{\"version\":1,\"event\":" + DIGITAL_LEADERS + "}")
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void rolesAreGivenAtEventsOfTheClub() {
        String roles = "/roles/" + MEMBER.memberId();
        String steward = "{\"steward\":true,\"sponsor\":false}";
        assertThat(organiser().put(path(drafted()) + roles, steward).status()).isEqualTo(200);
        Answer foreign = ANOTHER.owner().api().at(NOW).post(ANOTHER.path("/events"), DIGITAL_LEADERS);
        assertThat(organiser().put(path(foreign.json()) + roles, steward).problem())
                .isEqualTo("not-found");
        assertThat(organiser()
                        .put(CLUB.path("/events/" + UUID.randomUUID()) + roles, steward)
                        .problem())
                .isEqualTo("not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"capacity\":120 | \"capacity\":0 | invalid-field | capacity",
                "\"capacity\":120 | \"capacity\":100001 | invalid-field | capacity",
                "\"capacity\":120 | \"capacity\":99999999999 | invalid-field | capacity",
                "\"capacity\":120, | | invalid-field | capacity",
                "Europe/Moscow | Europe/Atlantis | invalid-field | timeZone",
                "Europe/Moscow | +03:00 | invalid-field | timeZone",
                "Первая встреча | Первая\\u0000встреча | invalid-field | title",
                "\"title\": | \"name\": | invalid-field | name",
                "\"timeZone\" | \"place\":\"a\\nb\",\"timeZone\" | invalid-field | place",
                "\"timeZone\" | \"description\":\"a\\u001bb\",\"timeZone\" | invalid-field | description",
                "\"starts\":\"2019-02-09T09:00:00Z\", | | invalid-field | times.starts",
                "\"ends\":\"2019-02-09T13 | \"ends\":\"2019-02-09T08 | invalid-field | times.ends",
                "\"ends\":\"2019-02-09T13 | \"ends\":\"+999999999-02-09T13 | invalid-field | times.ends",
                "\"ends\":\"2019-02-09T13:00:00Z | \"ends\":\"tomorrow | invalid-field | times.ends",
                "\"offerHours\":6 | \"offerHours\":0 | invalid-field | times.offerHours",
                "2019-02-08T09:00:00Z | 2019-02-06T09:00:00Z | invalid-field | times.reconfirmationDue",
            })
    void whatCannotBeTakenIsNamed(String right, String wrong, String problem, String field) {
        String body = DIGITAL_LEADERS.replace(right, wrong == null ? "" : wrong);
        Answer answer = organiser().post(CLUB.path("/events"), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.problem()).as(answer.text()).isEqualTo(problem);
        assertThat(answer.json().at("/fields/0/name").asText()).isEqualTo(field);
        Answer edited =
                organiser().put(CLUB.path("/events/" + UUID.randomUUID()), "{\"version\":1,\"event\":" + body + "}");
        assertThat(edited.json().at("/fields/0/name").asText()).isEqualTo("event." + field);
    }

    @Test
    void aTitleOfAMegabyteIsTooLong() {
        Answer answer =
                organiser().post(CLUB.path("/events"), DIGITAL_LEADERS.replace("Первая", "П".repeat(1_000_000)));
        assertThat(answer.json().at("/fields/0/rule").asText()).isEqualTo("too-long");
    }

    @Test
    void halfACharacterIsNoServerError() {
        Answer answer = organiser().post(CLUB.path("/events"), DIGITAL_LEADERS.replace("Первая", "\\ud800"));
        assertThat(answer.status()).as(answer.text()).isLessThan(500);
    }

    @Test
    void idsHaveOneForm() {
        assertThat(organiser().get(CLUB.path("/events/x")).status()).isEqualTo(400);
        assertThat(organiser().get("/clubs/x/events").status()).isEqualTo(400);
        assertThat(organiser().get(CLUB.path("/events/" + UUID.randomUUID())).problem())
                .isEqualTo("not-found");
    }
}
