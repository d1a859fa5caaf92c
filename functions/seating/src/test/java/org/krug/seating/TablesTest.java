package org.krug.seating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.kernel.PersonalData;
import org.krug.testkit.Answer;
import org.krug.testkit.OnLocalStackToo;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;
import org.krug.testkit.TestClub.Person;

@OnLocalStackToo
class TablesTest {
    private static final Instant STARTS = Instant.parse("2030-02-09T12:00:00Z");
    private static final Instant ENDS = STARTS.plus(Duration.ofHours(4));
    /** Confirming counts as reconfirming from then on. */
    private static final Instant ASKED = STARTS.minus(Duration.ofHours(30));

    private static final Instant EARLY = Instant.parse("2030-01-21T12:00:00Z");

    private final TestClub club = TestClub.founded();
    private final String event = published(club);

    private static String published(TestClub club) {
        String event = done(club.owner().api().at(EARLY).post(club.path("/events"), """
                {"title":"Совет директоров","timeZone":"Europe/Moscow","capacity":100,"staticTickets":false,
                 "times":{"starts":"%s","ends":"%s","reconfirmationAsked":"%s","invited":"2030-01-20T12:00:00Z"}}
                """.formatted(STARTS, ENDS, ASKED)))
                .path("id")
                .asText();
        done(club.owner().api().at(EARLY).post(club.path("/events/" + event + "/publication"), ""));
        return event;
    }

    private static JsonNode done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        return answer.json();
    }

    private String path(String rest) {
        return club.path("/events/" + event + rest);
    }

    /** Registers and confirms so late that it counts as reconfirmed. */
    private Person comes(Person person) {
        done(person.api().at(ASKED).post(path("/registration"), ""));
        done(person.api().at(ASKED).post(path("/registration/confirmation"), ""));
        return person;
    }

    private static String table(int number, String name, Person... people) {
        String ids = Arrays.stream(people)
                .map(person -> '"' + person.memberId() + '"')
                .collect(Collectors.joining(","));
        return "{\"number\":" + number + ",\"name\":\"" + name + "\",\"memberIds\":[" + ids + "]}";
    }

    private static String plan(long version, String... tables) {
        return "{\"version\":" + version + ",\"tables\":[" + String.join(",", tables) + "]}";
    }

    private Answer set(Person person, String plan) {
        return person.api().at(ASKED).put(path("/tables"), plan);
    }

    private Answer mine(Person person) {
        return person.api().at(STARTS).get(path("/tables/mine"));
    }

    private static List<String> names(JsonNode mine) {
        return mine.path("neighbours").findValuesAsText("name");
    }

    @Test
    void whoComesSeesTheirTableAndWhoElseSitsThere() {
        List<Person> people = club.joined("Анна", "Борис", "Вера", "Глеб");
        people.forEach(this::comes);
        assertThat(done(mine(people.get(0))).has("number")).isFalse();
        done(set(
                club.owner(),
                plan(
                        0,
                        table(4, "Маркетинг", people.get(0), people.get(1), people.get(2)),
                        table(5, "", people.get(3)))));
        JsonNode mine = done(mine(people.get(0)));
        assertThat(mine.path("number").asInt()).isEqualTo(4);
        assertThat(mine.path("name").asText()).isEqualTo("Маркетинг");
        assertThat(names(mine)).containsExactly("Борис Участник", "Вера Участник");
        assertThat(names(done(mine(people.get(3))))).isEmpty();
        assertThat(mine.toString())
                .doesNotContain("@")
                .doesNotContain("company")
                .doesNotContain("Глеб");
    }

    @Test
    void stewardsOfTheEventAndOrganisersReadWhoSitsWhereByIds() {
        List<Person> people = club.joined("Стюард", "Стюард другой", "Анна");
        String elsewhere = published(club);
        role(event, people.get(0));
        role(elsewhere, people.get(1));
        assertThat(done(club.owner().api().get(path("/tables"))).path("version").asLong())
                .isZero();
        done(set(club.organiser(), plan(0, table(7, "", people.get(2)))));
        for (Person reader : List.of(people.get(0), club.organiser(), club.owner())) {
            JsonNode tables = done(reader.api().get(path("/tables")));
            assertThat(tables.path("version").asLong()).isEqualTo(1);
            assertThat(tables.path("changed").asText()).isEqualTo(ASKED.toString());
            assertThat(tables.at("/tables/0/number").asInt()).isEqualTo(7);
            assertThat(tables.at("/tables/0/memberIds/0").asText())
                    .isEqualTo(people.get(2).memberId());
            assertThat(tables.toString()).doesNotContain("Анна");
        }
        for (Person other : List.of(people.get(1), people.get(2))) {
            assertThat(other.api().get(path("/tables")).problem()).isEqualTo("not-allowed");
        }
        for (Person other : people) {
            assertThat(set(other, plan(1)).problem()).isEqualTo("not-allowed");
        }
    }

    private void role(String at, Person person) {
        done(club.owner()
                .api()
                .put(
                        club.path("/events/" + at + "/roles/" + person.memberId()),
                        "{\"steward\":true,\"sponsor\":false}"));
    }

    @Test
    void anotherClubSeesNothingAndSeatsNobody() {
        TestClub other = TestClub.founded();
        Person guest = club.joined("Анна").getFirst();
        assertThat(set(other.owner(), plan(0)).problem()).isEqualTo("not-a-member");
        assertThat(mine(other.owner()).problem()).isEqualTo("not-a-member");
        String through = other.path("/events/" + event + "/tables");
        assertThat(other.owner().api().get(through).problem()).isEqualTo("not-found");
        assertThat(other.owner().api().get(through + "/mine").problem()).isEqualTo("not-found");
        assertThat(other.owner().api().put(through, plan(0)).problem()).isEqualTo("not-found");
        String own = other.path("/events/" + published(other) + "/tables");
        Answer stranger = other.owner().api().at(ASKED).put(own, plan(0, table(1, "", other.owner(), guest)));
        assertThat(stranger.problem()).isEqualTo("invalid-field");
        assertThat(stranger.text()).contains("tables[0].memberIds[1]");
        assertThat(TestCloud.shared().api().get(path("/tables/mine")).problem()).isEqualTo("not-signed-in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | version",
                "{'version':0} | tables",
                "{'version':-1,'tables':[]} | version",
                "{'version':0.5,'tables':[]} | version",
                "{'version':'0','tables':[]} | version",
                "{'version':9223372036854775807,'tables':[]} | version",
                "{'version':0,'tables':[null]} | tables",
                "{'version':0,'tables':[{'number':0,'memberIds':[]}]} | tables[0].number",
                "{'version':0,'tables':[{'number':1000,'memberIds':[]}]} | tables[0].number",
                "{'version':0,'tables':[{'number':1}]} | tables[0].memberIds",
                "{'version':0,'tables':[{'number':1,'memberIds':['Анна']}]} | tables[0].memberIds[0]",
                "{'version':0,'tables':[{'number':1,'name':'а\\nб','memberIds':[]}]} | tables[0].name",
                "{'version':0,'tables':[{'number':1,'memberIds':[]},{'number':1,'memberIds':[]}]} | tables[1].number",
                "{'version':0,'tables':[{'number':1,'memberIds':['ID']},{'number':2,'memberIds':['ID']}]}"
                        + " | tables[1].memberIds[0]",
                "{'version':0,'tables':[{'number':1,'memberIds':['ID','ID']}]} | tables[0].memberIds[1]",
                "{'version':0,'tables':[{'number':1,'memberIds':['00000000-0000-4000-8000-000000000000']}]}"
                        + " | tables[0].memberIds[0]"
            })
    void anUnusablePlanIsRefusedByItsField(String plan, String field) {
        String json = plan.replace('\'', '"').replace("ID", club.owner().memberId());
        Answer refused = set(club.owner(), json);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().at("/about/field").asText()).isEqualTo(field);
        assertThat(done(club.owner().api().get(path("/tables"))).path("version").asLong())
                .isZero();
    }

    @Test
    void aTableHasThirtySeatsAndAPlanAHundredTables() {
        String[] hundred = IntStream.rangeClosed(1, 100)
                .mapToObj(number -> table(number, "Ж".repeat(100)))
                .toArray(String[]::new);
        assertThat(set(club.owner(), plan(0, hundred)).status()).isEqualTo(200);
        String[] more = Arrays.copyOf(hundred, 101);
        more[100] = table(101, "");
        assertThat(set(club.owner(), plan(1, more)).problem()).isEqualTo("invalid-field");
        String seats = IntStream.range(0, 31)
                .mapToObj(seat -> '"' + UUID.randomUUID().toString() + '"')
                .collect(Collectors.joining(","));
        assertThat(set(club.owner(), plan(1, "{\"number\":1,\"memberIds\":[" + seats + "]}"))
                        .json()
                        .at("/about/field")
                        .asText())
                .isEqualTo("tables[0].memberIds");
    }

    @Test
    void ofTwoWhoChangeItAtOnceOneLooksAgain() throws Exception {
        List<Person> people = club.joined("Анна", "Борис", "Вера", "Глеб", "Дина", "Егор", "Жанна", "Захар");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> writers = people.stream()
                    .<Callable<Answer>>map(person -> () -> set(club.owner(), plan(0, table(1, "", person))))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (var writer : threads.invokeAll(writers)) {
                statuses.add(writer.get().status());
            }
            assertThat(statuses).containsOnlyOnce(200);
            assertThat(Set.copyOf(statuses)).isEqualTo(Set.of(200, 409));
        }
        assertThat(set(club.owner(), plan(0, table(2, ""))).problem()).isEqualTo("changed-meanwhile");
        assertThat(set(club.owner(), plan(5, table(2, ""))).problem()).isEqualTo("changed-meanwhile");
        assertThat(done(set(club.owner(), plan(1, table(2, ""))))
                        .path("version")
                        .asLong())
                .isEqualTo(2);
        assertThat(done(set(club.owner(), plan(1, table(2, ""))))
                        .path("version")
                        .asLong())
                .as("asked again after a lost answer")
                .isEqualTo(2);
    }

    @Test
    void aWorkplaceIsSeenOnlyByThoseToWhomItIsShown() {
        Person anna = comes(club.joined("Анна").getFirst());
        Person boris = comes(employed("да"));
        Person organiser = comes(club.organiser());
        done(set(club.owner(), plan(0, table(1, "", anna, boris, organiser))));
        shows(boris, "[]", "[]");
        assertThat(mine(anna).text())
                .contains("Борис")
                .doesNotContain("Фабрика")
                .doesNotContain("Директор");
        shows(boris, "[\"ATTENDEES\"]", "[]");
        assertThat(mine(anna).text()).contains("Фабрика").doesNotContain("Директор");
        shows(boris, "[\"ORGANISERS\"]", "[\"CLUB\"]");
        assertThat(mine(anna).text()).doesNotContain("Фабрика").contains("Директор");
        assertThat(mine(organiser).text()).contains("Фабрика").contains("Директор");
    }

    private Person employed(String disclosed) {
        String email = TestClub.address("member");
        done(club.owner()
                .api()
                .with("content-type", "text/csv")
                .post(
                        club.path("/imports"),
                        "Имя;Фамилия;E-mail;Компания;Должность;Раскрывать\nБорис;Участник;" + email
                                + ";Фабрика;Директор;" + disclosed + "\n"));
        done(club.owner().api().post(club.path("/approvals"), "{\"emails\":[\"" + email + "\"]}"));
        String id = done(TestCloud.shared().api().as(email).post("/me", ""))
                .at("/clubs/0/memberId")
                .asText();
        return new Person(email, id);
    }

    private void shows(Person person, String company, String position) {
        done(person.api()
                .put(
                        club.path("/members/" + person.memberId() + "/visibility"),
                        "{\"company\":" + company + ",\"position\":" + position + ",\"contacts\":[],\"photo\":[]}"));
    }

    @Test
    void whoHoldsNoSeatSeesNoTableAndIsNotSeen() {
        List<Person> people = club.joined("Анна", "Борис", "Вера", "Глеб");
        comes(people.get(0));
        comes(people.get(1));
        done(people.get(1).api().at(ASKED).post(path("/registration/cancellation"), ""));
        // Vera never came; Gleb confirmed early and lost the seat by never saying so again.
        done(people.get(3).api().at(EARLY).post(path("/registration"), ""));
        done(people.get(3).api().at(EARLY).post(path("/registration/confirmation"), ""));
        done(set(club.owner(), plan(0, table(1, "", people.get(0), people.get(1), people.get(2), people.get(3)))));
        assertThat(names(done(mine(people.get(0))))).isEmpty();
        for (Person other : people.subList(1, 4)) {
            JsonNode nothing = done(mine(other));
            assertThat(nothing.has("number")).isFalse();
            assertThat(nothing.path("neighbours")).isEmpty();
        }
        assertThat(names(done(people.get(3).api().at(EARLY).get(path("/tables/mine")))))
                .as("while the seat was held; Anna's began later but is written by now")
                .containsExactly("Анна Участник");
    }

    @Test
    void whoWasLetInWithoutASeatSeesTheTableUntilItIsTakenBack() {
        Person walkIn = club.joined("Анна").getFirst();
        done(set(club.owner(), plan(0, table(3, "", walkIn))));
        assertThat(done(mine(walkIn)).has("number")).isFalse();
        done(club.owner().api().at(STARTS).post(path("/check-ins/walk-ins"), """
                {"memberId":"%s","device":"door-1","nonce":"%s"}""".formatted(
                        walkIn.memberId(), UUID.randomUUID())));
        assertThat(done(mine(walkIn)).path("number").asInt()).isEqualTo(3);
        done(club.owner().api().at(STARTS).post(path("/check-ins/" + walkIn.memberId() + "/undo"), ""));
        assertThat(done(mine(walkIn)).has("number")).isFalse();
    }

    @Test
    void anEventThatIsOverOrCancelledIsSeatedNoMore() {
        Person anna = comes(club.joined("Анна").getFirst());
        done(set(club.owner(), plan(0, table(3, "", anna))));
        assertThat(club.owner().api().at(ENDS).put(path("/tables"), plan(1)).problem())
                .isEqualTo("event-over");
        done(club.owner().api().at(ASKED).post(path("/cancellation"), ""));
        assertThat(set(club.owner(), plan(1)).problem()).isEqualTo("event-cancelled");
        assertThat(done(mine(anna)).has("number")).isFalse();
    }

    @Test
    void whoIsForgottenSitsNowhereAndAnOlderPlanDoesNotBringThemBack() {
        List<Person> people = club.joined("Анна", "Борис");
        people.forEach(this::comes);
        String plan = table(1, "", people.get(0), people.get(1));
        done(set(club.owner(), plan(0, plan)));
        PersonalData tables = TestCloud.shared().bean(SeatingPersonalData.class);
        var boris = new PersonalData.Person(
                ClubId.of(club.id()), MemberId.of(people.get(1).memberId()), Set.of());
        assertThat(tables.held(boris, STARTS).toString()).contains(event, "number=1");
        tables.forget(boris, STARTS);
        tables.forget(boris, STARTS);
        assertThat(tables.held(boris, STARTS)).isEmpty();
        assertThat(names(done(mine(people.get(0))))).isEmpty();
        assertThat(done(mine(people.get(1))).has("number")).isFalse();
        assertThat(done(club.owner().api().get(path("/tables"))).path("version").asLong())
                .isEqualTo(2);
        assertThat(set(club.owner(), plan(1, plan, table(2, ""))).problem()).isEqualTo("changed-meanwhile");
    }
}
