package org.krug.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
class SponsorSummaryTest {
    private static final Instant STARTS = Instant.parse("2030-02-09T12:00:00Z");
    private static final Instant ENDS = STARTS.plus(Duration.ofHours(4));

    private final TestClub club = TestClub.founded();
    private String event = "";

    @BeforeAll
    void holdEvent() {
        event = done(club.owner().api().post(club.path("/events"), """
                {"title":"Встреча <за> столами","timeZone":"Europe/Moscow","capacity":100,"staticTickets":false,
                 "times":{"starts":"%s","ends":"%s"}}
                """.formatted(STARTS, ENDS)))
                .path("id")
                .asText();
        done(club.owner().api().post(club.path("/events/" + event + "/publication"), ""));
        List<Person> people =
                club.joined(IntStream.range(0, 13).mapToObj(n -> "Гость-" + n).toArray(String[]::new));
        Instant before = STARTS.minus(Duration.ofDays(5));
        for (Person person : people) {
            done(person.api().at(before).post(path("/registration"), ""));
            done(person.api().at(before).post(path("/registration/confirmation"), ""));
            // Not asked for a second confirmation in time, so they come as walk-ins.
            admit(person);
        }
    }

    private void admit(Person person) {
        done(club.owner().api().at(STARTS).post(path("/check-ins/walk-ins"), """
                {"memberId":"%s","device":"door-1","nonce":"%s"}""".formatted(
                        person.memberId(), UUID.randomUUID())));
    }

    private static JsonNode done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        return answer.json();
    }

    private String path(String rest) {
        return club.path("/events/" + event + rest);
    }

    private JsonNode link(Instant now, int days) {
        return done(club.owner().api().at(now).post(path("/sponsor-links"), "{\"days\":" + days + "}"));
    }

    private static String tail(JsonNode link) {
        return link.path("address").asText().replaceFirst("^https://krug.test", "");
    }

    private static Answer read(String link, Instant now) {
        return TestCloud.shared()
                .api()
                .at(now)
                .with("accept", "application/json")
                .get(link);
    }

    @Test
    void theSummaryShowsRoundedCountsAndNobody() {
        JsonNode summary = done(read(tail(link(ENDS, 30)), ENDS));
        assertThat(summary.at("/total/registered").asInt()).isEqualTo(15);
        assertThat(summary.at("/total/came").asInt()).isEqualTo(15);
        assertThat(summary.toString())
                .doesNotContain("Гость")
                .doesNotContain("@")
                .doesNotContain("Участник");
    }

    @Test
    void aBrowserGetsAPageInItsLanguageThatAEventsTitleCantBreak() {
        Answer page =
                TestCloud.shared().api().at(ENDS).with("accept-language", "ru").get(tail(link(ENDS, 30)));
        assertThat(page.headers().get("content-type")).startsWith("text/html");
        assertThat(page.headers()).containsEntry("Cache-Control", "no-store");
        assertThat(page.text())
                .contains("сводка для спонсоров", "около 15", "Встреча &lt;за&gt; столами")
                .doesNotContain("<за>");
    }

    @Test
    void aSummaryStaysAsItWasFirstMade() {
        JsonNode first = done(read(tail(link(ENDS, 30)), ENDS));
        club.joined("Поздний", "Опоздавший", "Задержавшийся").forEach(this::admit);
        assertThat(done(read(tail(link(ENDS.plusSeconds(60), 30)), ENDS.plusSeconds(60))))
                .as("two summaries that differ by three people would give the three away")
                .isEqualTo(first);
    }

    @Test
    void aLinkEndsWhenItSays() {
        JsonNode link = link(ENDS, 7);
        Instant until = Instant.parse(link.path("until").asText());
        assertThat(until).isEqualTo(ENDS.plus(Duration.ofDays(7)));
        assertThat(read(tail(link), until).status()).isEqualTo(200);
        Answer late = read(tail(link), until.plusMillis(1));
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.problem()).isEqualTo("link-expired");
    }

    @Test
    void aBrowserReadsAPageWhenTheLinkIsOver() {
        JsonNode link = link(ENDS, 1);
        Answer late = TestCloud.shared()
                .api()
                .at(ENDS.plus(Duration.ofDays(2)))
                .with("accept", "text/html")
                .get(tail(link));
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.headers().get("content-type")).startsWith("text/html");
        assertThat(late.text()).contains("This link has expired");
    }

    @Test
    void thereIsNoSummaryBeforeTheEnd() {
        assertThat(club.owner()
                        .api()
                        .at(ENDS.minusMillis(1))
                        .post(path("/sponsor-links"), "{}")
                        .problem())
                .isEqualTo("summary-not-ready");
    }

    @Test
    void onlyOrganisersMakeLinks() {
        Person member = club.joined("Гость").getFirst();
        TestClub other = TestClub.founded();
        assertThat(member.api().at(ENDS).post(path("/sponsor-links"), "{}").problem())
                .isEqualTo("not-allowed");
        assertThat(other.owner()
                        .api()
                        .at(ENDS)
                        .post(path("/sponsor-links"), "{}")
                        .problem())
                .isEqualTo("not-a-member");
        assertThat(other.owner()
                        .api()
                        .at(ENDS)
                        .post(other.path("/events/" + event + "/sponsor-links"), "{}")
                        .problem())
                .isEqualTo("not-found");
        assertThat(TestCloud.shared()
                        .api()
                        .at(ENDS)
                        .post(path("/sponsor-links"), "{}")
                        .problem())
                .isEqualTo("not-signed-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"days\":0}", "{\"days\":91}", "{\"days\":\"many\"}", "{\"day\":1}", ""})
    void anUnusableRequestIsRefused(String request) {
        assertThat(club.owner()
                        .api()
                        .at(ENDS)
                        .post(path("/sponsor-links"), request)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/s/x", "/s/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/s/%00", "/s/..%2F.."})
    void aGuessedLinkLeadsNowhere(String link) {
        assertThat(read(link, ENDS).problem()).isEqualTo("link-invalid");
    }
}
