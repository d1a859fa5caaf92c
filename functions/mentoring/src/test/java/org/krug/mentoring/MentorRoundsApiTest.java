package org.krug.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krug.testkit.Answer;
import org.krug.testkit.Api;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;

class MentorRoundsApiTest {
    private static final TestClub CLUB = TestClub.founded();
    private static final TestClub ANOTHER = TestClub.founded();
    private static final List<TestClub.Person> PEOPLE = CLUB.joined("Анна", "Борис", "Вера", "Глеб", "Дина");
    private static final String ROUNDS = CLUB.path("/mentor-rounds");

    /** Анна (1) and Борис (2) offer; Вера, Глеб and Дина seek: all three want Анна, who ranks Дина first; Борис takes everybody. */
    private static final String THREE_FOR_ANNA = """
            {"title":"Осень","mentors":[
              {"memberId":"@0","capacity":1,"ranked":["@4","@2","@3"]},
              {"memberId":"@1","capacity":1}],
             "mentees":[
              {"memberId":"@2","scored":[{"memberId":"@1","score":5},{"memberId":"@0","score":9}]},
              {"memberId":"@3","ranked":["@0","@1"]},
              {"memberId":"@4","ranked":["@0"]}]}""";

    private static String named(String template) {
        String body = template;
        for (int person = 0; person < PEOPLE.size(); person++) {
            body = body.replace("@" + person, PEOPLE.get(person).memberId());
        }
        return body.replace("@x", ANOTHER.owner().memberId());
    }

    private static Api organiser() {
        return CLUB.owner().api();
    }

    private static String opened(String template) {
        Answer answer = organiser().post(ROUNDS, named(template));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return ROUNDS + "/" + answer.json().path("id").asText();
    }

    private static List<String> pairs(JsonNode answer) {
        List<String> pairs = new ArrayList<>();
        answer.path("pairs")
                .forEach(pair -> pairs.add(pair.path("mentorName").asText().split(" ")[0] + "+"
                        + pair.path("menteeName").asText().split(" ")[0]));
        return pairs;
    }

    @Test
    void aRoundIsMatchedWithAReasonForEach() {
        String round = opened(THREE_FOR_ANNA);
        JsonNode matched = organiser().post(round + "/matching", "").json();
        assertThat(pairs(matched)).containsExactly("Анна+Дина", "Борис+Вера");
        assertThat(matched.at("/pairs/0/reason").asText())
                .isEqualTo(
                        "Анна Участник is the first choice of Дина Участник. Анна Участник ranked Дина Участник 1st.");
        assertThat(matched.at("/pairs/1/reason").asText())
                .isEqualTo("Борис Участник is the 2nd choice of Вера Участник. Борис Участник takes everybody alike. "
                        + "Higher on the list: 1 mentor who took others they ranked higher, or did not name Вера Участник. "
                        + "Where wishes weigh the same, the order of the round decided.");
        assertThat(matched.at("/unmatched/0/menteeId").asText())
                .isEqualTo(PEOPLE.get(3).memberId());
        assertThat(matched.at("/unmatched/0/reason").asText()).contains("have no place left");
        assertThat(organiser().get(round + "/pairs").json()).isEqualTo(matched);
        assertThat(organiser()
                        .with("accept-language", "ru")
                        .get(round + "/pairs")
                        .json()
                        .at("/pairs/0/reason")
                        .asText())
                .isEqualTo("Подопечный Дина Участник: первый выбор — Анна Участник. "
                        + "Наставник Анна Участник: Дина Участник — 1-й в списке.");
    }

    @Test
    void membersSeeTheirOwnPairsOnly() {
        String round = opened(THREE_FOR_ANNA);
        organiser().post(round + "/matching", "");
        assertThat(pairs(PEOPLE.get(0).api().get(round + "/pairs").json())).containsExactly("Анна+Дина");
        assertThat(pairs(PEOPLE.get(2).api().get(round + "/pairs").json())).containsExactly("Борис+Вера");
        JsonNode left = PEOPLE.get(3).api().get(round + "/pairs").json();
        assertThat(left.path("pairs")).isEmpty();
        assertThat(left.path("unmatched")).hasSize(1);
    }

    @Test
    void wishesAreForOrganisersOnly() {
        String round = opened(THREE_FOR_ANNA);
        JsonNode people = organiser().get(round).json().path("people");
        assertThat(people).hasSize(5);
        assertThat(people.at("/2/wishes/0/0").asText()).isEqualTo(PEOPLE.get(0).memberId());
        JsonNode seen = PEOPLE.get(0).api().get(round).json();
        assertThat(seen.has("people")).isFalse();
        assertThat(seen.path("mentees").asInt()).isEqualTo(3);
        assertThat(PEOPLE.get(0).api().get(ROUNDS).json().at("/rounds/0").has("people"))
                .isFalse();
    }

    @Test
    void aRoundIsMatchedOnce() {
        String round = opened(THREE_FOR_ANNA);
        assertThat(organiser().get(round + "/pairs").problem()).isEqualTo("round-not-matched");
        assertThat(organiser().post(round + "/matching", "").status()).isEqualTo(200);
        Answer again = organiser().post(round + "/matching", "");
        assertThat(again.problem()).isEqualTo("round-already-matched");
        assertThat(again.json().at("/about/since").asText()).isEqualTo("2030-01-01T09:00:00Z");
        assertThat(organiser().get(round).json().path("matched").asText()).isEqualTo("2030-01-01T09:00:00Z");
    }

    @Test
    void ofManyWhoMatchAtOnceOneDoes() throws Exception {
        String round = opened(THREE_FOR_ANNA);
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int call = 0; call < 8; call++) {
                calls.add(() -> organiser().post(round + "/matching", ""));
            }
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                outcomes.add(answer.get().status() + answer.get().problem());
            }
        }
        assertThat(outcomes).contains("200").hasSize(8);
        assertThat(outcomes.stream().filter("409round-already-matched"::equals)).hasSize(7);
    }

    @Test
    void tiesFollowTheRoundsOrder() {
        String round = opened("""
                {"title":"a","mentors":[{"memberId":"@0","capacity":1,"scored":[
                  {"memberId":"@3","score":7},{"memberId":"@2","score":7}]}],
                 "mentees":[{"memberId":"@2"},{"memberId":"@3"}]}""");
        JsonNode matched = organiser().post(round + "/matching", "").json();
        assertThat(pairs(matched)).containsExactly("Анна+Вера");
        assertThat(matched.at("/pairs/0/reason").asText()).endsWith("the order of the round decided.");
    }

    @Test
    void whoAcceptsNobodyIsToldSo() {
        String round = opened("""
                {"title":"a","mentors":[{"memberId":"@0","capacity":2,"ranked":["@2"]}],
                 "mentees":[{"memberId":"@2","ranked":[]},{"memberId":"@3"}]}""");
        JsonNode matched = organiser().post(round + "/matching", "").json();
        assertThat(matched.at("/unmatched/0/reason").asText()).isEqualTo("Вера Участник accepts none of the mentors.");
        assertThat(matched.at("/unmatched/1/reason").asText())
                .isEqualTo("None of the mentors whom Глеб Участник accepts named Глеб Участник.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[{\"memberId\":\"@x\",\"capacity\":1}] | [{\"memberId\":\"@2\"}] | mentors[0].memberId",
                "[{\"memberId\":\"@0\",\"capacity\":1}] | [{\"memberId\":\"@2\"},{\"memberId\":\"@x\"}] | mentees[1].memberId",
                "[{\"memberId\":\"@0\",\"capacity\":1}] | [{\"memberId\":\"@2\"},{\"memberId\":\"@2\"}] | mentees[1].memberId",
                "[{\"memberId\":\"@0\",\"capacity\":1}] | [{\"memberId\":\"@0\"}] | mentees[0].memberId",
                "[{\"memberId\":\"@0\",\"capacity\":0}] | [{\"memberId\":\"@2\"}] | mentors[0].capacity",
                "[{\"memberId\":\"@0\",\"capacity\":1,\"ranked\":[\"@0\"]}] | [{\"memberId\":\"@2\"}] | mentors[0].ranked[0]",
                "[{\"memberId\":\"@0\",\"capacity\":1}] | [{\"memberId\":\"@2\",\"ranked\":[\"@1\"]}] | mentees[0].ranked[0]",
                "[{\"memberId\":\"@0\",\"capacity\":1}] | [{\"memberId\":\"@2\",\"ranked\":[\"@0\",\"@0\"]}] | mentees[0].ranked[1]",
                "[{\"memberId\":\"@0\",\"capacity\":1}] | [{\"memberId\":\"@2\",\"ranked\":[\"x\"]}] | mentees[0].ranked[0]",
                "[{\"memberId\":\"@0\",\"capacity\":1}] | [{\"memberId\":\"@2\",\"ranked\":[null]}] | mentees[0].ranked",
                "[{\"memberId\":\"@0\",\"capacity\":1}] | [{\"memberId\":\"@2\",\"ranked\":[],\"scored\":[]}] | mentees[0].scored",
                "[{\"memberId\":\"@0\",\"capacity\":1}] | [{\"memberId\":\"@2\",\"scored\":[{\"memberId\":\"@0\",\"score\":-1}]}] | mentees[0].scored[0].score",
                "[] | [{\"memberId\":\"@2\"}] | mentors",
                "[{\"memberId\":\"@0\",\"capacity\":1}] | [] | mentees",
            })
    void whatCannotBeTakenIsNamed(String mentors, String mentees, String field) {
        Answer answer = organiser()
                .post(ROUNDS, named("{\"title\":\"a\",\"mentors\":" + mentors + ",\"mentees\":" + mentees + "}"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/fields/0/name").asText())
                .as(answer.text())
                .isEqualTo(field);
    }

    @Test
    void whoMayNotIsRefused() {
        String round = opened(THREE_FOR_ANNA);
        Api member = PEOPLE.get(0).api();
        assertThat(member.post(ROUNDS, named(THREE_FOR_ANNA)).problem()).isEqualTo("not-allowed");
        assertThat(member.post(round + "/matching", "").problem()).isEqualTo("not-allowed");
        Api stranger = ANOTHER.owner().api();
        assertThat(stranger.get(round).problem()).isEqualTo("not-a-member");
        assertThat(stranger.get(round.replace(CLUB.id(), ANOTHER.id())).problem())
                .isEqualTo("not-found");
        assertThat(stranger.post(round.replace(CLUB.id(), ANOTHER.id()) + "/matching", "")
                        .problem())
                .isEqualTo("not-found");
        assertThat(TestCloud.shared().api().get(ROUNDS).problem()).isEqualTo("not-signed-in");
        assertThat(organiser().get(ROUNDS + "/x").status()).isEqualTo(400);
        assertThat(organiser().get(ROUNDS + "/" + UUID.randomUUID() + "/pairs").problem())
                .isEqualTo("not-found");
    }
}
