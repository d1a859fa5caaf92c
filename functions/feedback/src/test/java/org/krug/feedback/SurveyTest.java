package org.krug.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krug.testkit.Answer;
import org.krug.testkit.OnLocalStackToo;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;
import org.krug.testkit.TestClub.Person;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnLocalStackToo
class SurveyTest {
    private static final Instant STARTS = Instant.parse("2030-02-09T12:00:00Z");
    private static final Instant ENDS = STARTS.plus(Duration.ofHours(4));
    private static final Instant CLOSES = ENDS.plus(Duration.ofDays(14));
    private static final String LIKED = "{\"liked\":true,\"recommend\":9,\"comment\":\"Полезно\"}";

    private final TestClub club = TestClub.founded();
    private String event = "";

    @BeforeAll
    void planEvent() {
        event = done(club.owner().api().post(club.path("/events"), """
                {"title":"Встреча","timeZone":"Europe/Moscow","capacity":100,"staticTickets":false,
                 "times":{"starts":"%s","ends":"%s","surveyOpens":"%s","surveyCloses":"%s"}}
                """.formatted(STARTS, ENDS, ENDS, CLOSES)))
                .path("id")
                .asText();
        done(club.owner().api().post(club.path("/events/" + event + "/publication"), ""));
    }

    private static JsonNode done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        return answer.json();
    }

    private String path(String rest) {
        return club.path("/events/" + event + rest);
    }

    private Person admitted() {
        Person person = club.joined("Гость").getFirst();
        done(club.owner().api().at(STARTS).post(path("/check-ins/walk-ins"), """
                {"memberId":"%s","device":"door-1","nonce":"%s"}""".formatted(
                        person.memberId(), UUID.randomUUID())));
        return person;
    }

    private Answer respond(Person person, Instant now, String answer) {
        return person.api().at(now).post(path("/survey/responses"), answer);
    }

    private JsonNode totals() {
        return done(club.owner().api().at(ENDS).get(path("/survey/totals")));
    }

    @Test
    void whoWasAdmittedAnswersOnceWhileTheSurveyIsOpen() {
        Person person = admitted();
        int before = totals().path("responses").asInt();
        assertThat(respond(person, ENDS.minusMillis(1), LIKED).problem()).isEqualTo("survey-not-open");
        assertThat(respond(person, CLOSES, LIKED).problem()).isEqualTo("survey-closed");
        assertThat(respond(person, ENDS, LIKED).status()).isEqualTo(200);
        Answer again = respond(person, ENDS.plusSeconds(60), "{\"liked\":false,\"recommend\":0}");
        assertThat(again.problem()).isEqualTo("already-answered");
        assertThat(again.json().at("/about/since").asText()).isEqualTo(ENDS.toString());
        assertThat(totals().path("responses").asInt()).isEqualTo(before + 1);
        assertThat(done(person.api().at(ENDS).get(path("/survey")))
                        .path("answered")
                        .asText())
                .isEqualTo(ENDS.toString());
    }

    @Test
    void refusalsComeInTheirOrder() {
        Person absent = club.joined("Гость").getFirst();
        assertThat(respond(absent, ENDS.minusMillis(1), LIKED).problem()).isEqualTo("survey-not-open");
        assertThat(respond(absent, CLOSES.minusMillis(1), LIKED).problem()).isEqualTo("was-not-there");
        assertThat(respond(absent, CLOSES, LIKED).problem()).isEqualTo("survey-closed");
    }

    @Test
    void anAdmissionThatWasTakenBackGivesNoAnswer() {
        Person person = admitted();
        done(club.owner().api().at(STARTS.plusSeconds(60)).post(path("/check-ins/" + person.memberId() + "/undo"), ""));
        assertThat(respond(person, ENDS, LIKED).problem()).isEqualTo("was-not-there");
    }

    @Test
    void twentyAnswersOfOnePersonAtOnceCountOnce() throws Exception {
        Person person = admitted();
        int before = totals().path("responses").asInt();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> presses =
                    Collections.nCopies(20, () -> respond(person, ENDS, LIKED).status());
            List<Integer> statuses = new ArrayList<>();
            for (var press : threads.invokeAll(presses)) {
                statuses.add(press.get());
            }
            assertThat(statuses).containsOnlyOnce(200).contains(409).doesNotContain(500);
        }
        assertThat(totals().path("responses").asInt()).isEqualTo(before + 1);
    }

    @Test
    void organisersSeeTotalsAndCommentsWithoutNames() {
        JsonNode before = totals();
        respond(admitted(), ENDS, "{\"liked\":true,\"recommend\":10,\"comment\":\"Больше столов\"}");
        respond(admitted(), ENDS, "{\"liked\":true,\"recommend\":8}");
        respond(admitted(), ENDS, "{\"liked\":false,\"recommend\":6,\"comment\":\"\"}");
        JsonNode after = totals();
        for (String[] expected :
                new String[][] {{"responses", "3"}, {"liked", "2"}, {"promoters", "1"}, {"detractors", "1"}}) {
            assertThat(after.path(expected[0]).asInt()
                            - before.path(expected[0]).asInt())
                    .as(expected[0])
                    .isEqualTo(Integer.parseInt(expected[1]));
        }
        assertThat(after.path("comments"))
                .extracting(JsonNode::asText)
                .contains("Больше столов")
                .doesNotContain("");
        assertThat(after.toString()).doesNotContain("Гость").doesNotContain("@");
    }

    @Test
    void onlyOrganisersSeeTotalsAndOnlyMembersAnswer() {
        Person member = club.joined("Гость").getFirst();
        Person stranger = TestClub.founded().owner();
        assertThat(member.api().get(path("/survey/totals")).problem()).isEqualTo("not-allowed");
        assertThat(stranger.api().get(path("/survey/totals")).problem()).isEqualTo("not-a-member");
        assertThat(respond(stranger, ENDS, LIKED).problem()).isEqualTo("not-a-member");
        assertThat(TestCloud.shared().api().get(path("/survey")).problem()).isEqualTo("not-signed-in");
        assertThat(stranger.api()
                        .get("/clubs/" + TestClub.founded().id() + "/events/" + event + "/survey")
                        .problem())
                .isEqualTo("not-a-member");
    }

    @Test
    void anotherClubsEventIsNotFound() {
        TestClub other = TestClub.founded();
        assertThat(other.owner()
                        .api()
                        .at(ENDS)
                        .get(other.path("/events/" + event + "/survey/totals"))
                        .problem())
                .isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"liked\":true}",
                "{\"recommend\":5}",
                "{\"liked\":true,\"recommend\":11}",
                "{\"liked\":true,\"recommend\":-1}",
                "{\"liked\":\"yes\",\"recommend\":5}",
                "{\"liked\":true,\"recommend\":5,\"comment\":\"a\\u0000b\"}",
                "{\"liked\":true,\"recommend\":5,\"more\":1}"
            })
    void anUnusableAnswerIsRefusedAndNothingIsKept(String answer) {
        Person person = admitted();
        assertThat(respond(person, ENDS, answer).status()).isEqualTo(400);
        assertThat(respond(person, ENDS, "{\"liked\":true,\"recommend\":5,\"comment\":\"" + "я".repeat(2001) + "\"}")
                        .problem())
                .isEqualTo("invalid-field");
        assertThat(respond(person, ENDS, LIKED).status()).isEqualTo(200);
    }
}
