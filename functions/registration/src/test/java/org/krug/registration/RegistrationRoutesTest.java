package org.krug.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krug.registration.ClubOverHttp.Meeting;
import org.krug.registration.ClubOverHttp.Person;
import org.krug.testkit.Answer;
import org.krug.testkit.OnLocalStackToo;
import org.krug.testkit.TestCloud;
import org.krug.testkit.Troubles;
import org.krug.testkit.Wire;

/** Registration as the app sees it. */
@OnLocalStackToo
class RegistrationRoutesTest {
    private final ClubOverHttp club = ClubOverHttp.founded();

    @Test
    void aTableThatStaysBusyIsSaidAndNothingIsDone() {
        Meeting meeting = club.meeting(1, false);
        Person anna = club.joined("Анна", "Пробная", "да");
        AtomicReference<Answer> busy = new AtomicReference<>();

        TestCloud.shared()
                .bean(Wire.class)
                .troubled(
                        Troubles.busyTable(1, 100, 0),
                        () -> busy.set(anna.at(ClubOverHttp.EARLY).post(meeting.path("/registration"), "")));

        assertThat(busy.get().status()).isEqualTo(503);
        assertThat(busy.get().problem()).isEqualTo("busy");
        assertThat(busy.get().headers()).containsEntry("retry-after", "1");
        assertThat(anna.at(ClubOverHttp.EARLY)
                        .get(meeting.path("/registration"))
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("NONE");
    }

    @Test
    void aMemberRegistersConfirmsReconfirmsAndCancels() {
        Meeting meeting = club.meeting(1, false);
        Person anna = club.joined("Анна", "Пробная", "да");

        Answer none = anna.at(ClubOverHttp.EARLY).get(meeting.path("/registration"));
        assertThat(none.json().path("state").asText()).isEqualTo("NONE");
        assertThat(none.json().path("possible")).hasSize(1);

        Answer confirmed = meeting.confirmed(anna, ClubOverHttp.EARLY);
        assertThat(confirmed.json().path("state").asText()).isEqualTo("REGISTERED");
        assertThat(confirmed.json().path("since").asText()).isEqualTo("2030-01-28T16:01:00Z");
        assertThat(confirmed.json().at("/times/starts").asText()).isEqualTo("2030-02-09T09:00:00Z");

        Answer early = anna.at(ClubOverHttp.EARLY).post(meeting.path("/registration/reconfirmation"), "");
        assertThat(early.problem()).isEqualTo("reconfirmation-not-open");
        assertThat(early.json().at("/about/state").asText()).isEqualTo("REGISTERED");

        assertThat(anna.at(TestEvents.DUE)
                        .post(meeting.path("/registration/reconfirmation"), "")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("RECONFIRMED");
        assertThat(anna.at(TestEvents.DUE)
                        .post(meeting.path("/registration/cancellation"), "")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("CANCELLED");
        Answer over = anna.at(TestEvents.ENDS).post(meeting.path("/registration"), "");
        assertThat(over.problem()).isEqualTo("event-over");
        assertThat(over.json().at("/about/state").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void whoWaitsLearnsHowManyAreBeforeAndWhoIsOfferedUntilWhen() {
        Meeting meeting = club.meeting(1, false);
        List<Person> people = club.joined(3);
        people.forEach(person -> meeting.confirmed(person, ClubOverHttp.EARLY));

        Answer second = people.get(2).at(ClubOverHttp.EARLY).get(meeting.path("/registration"));
        assertThat(second.json().path("state").asText()).isEqualTo("WAITLISTED");
        assertThat(second.json().path("ahead").asInt()).isEqualTo(1);

        people.get(0).at(ClubOverHttp.EARLY).post(meeting.path("/registration/cancellation"), "");
        Answer offered = people.get(1).at(ClubOverHttp.EARLY).get(meeting.path("/registration"));
        assertThat(offered.json().path("offeredUntil").asText()).isEqualTo("2030-01-28T22:01:00Z");
        assertThat(offered.json().path("possible").get(0).asText()).isEqualTo("ACCEPT");
        assertThat(people.get(2)
                        .at(ClubOverHttp.EARLY)
                        .get(meeting.path("/registration"))
                        .json()
                        .path("ahead")
                        .asInt())
                .isZero();
    }

    @Test
    void aRefusalSpeaksOfTheStateInTheCallersLanguage() {
        Meeting meeting = club.meeting(1, false);
        Person anna = club.joined("Анна", "Пробная", "да");
        Answer refused = anna.at(ClubOverHttp.EARLY)
                .with("accept-language", "ru")
                .post(meeting.path("/registration/confirmation"), "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/about/state").asText()).isEqualTo("NONE");
        assertThat(refused.json().path("detail").asText()).contains("её нет").doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/registration",
                "/registration/confirmation",
                "/registration/acceptance",
                "/registration/reconfirmation",
                "/registration/cancellation"
            })
    void othersAndOtherClubsMayNot(String route) {
        Meeting meeting = club.meeting(1, false);
        Person stranger = ClubOverHttp.founded().joined("Чужой", "Гость", "нет");
        assertThat(stranger.at(ClubOverHttp.EARLY).post(meeting.path(route), "").problem())
                .isEqualTo("not-a-member");
        assertThat(TestCloud.shared().api().post(meeting.path(route), "").problem())
                .isEqualTo("not-signed-in");

        Meeting elsewhere = new Meeting(ClubOverHttp.founded().id(), meeting.id());
        assertThat(club.asOwner().post(elsewhere.path(route), "").problem()).isEqualTo("not-a-member");
        Meeting unknown = new Meeting(club.id(), UUID.randomUUID().toString());
        assertThat(club.asOwner().post(unknown.path(route), "").problem()).isEqualTo("not-found");
        assertThat(club.asOwner()
                        .post("/clubs/" + club.id() + "/events/x%00y" + route, "")
                        .status())
                .isBetween(400, 404);
    }

    @Test
    void aDraftIsHiddenFromMembersAndACancelledEventTakesNobody() {
        Meeting draft = club.draft(1, false);
        Person anna = club.joined("Анна", "Пробная", "да");
        assertThat(anna.at(ClubOverHttp.EARLY)
                        .post(draft.path("/registration"), "")
                        .problem())
                .isEqualTo("not-found");
        assertThat(club.asOwner().post(draft.path("/registration"), "").problem())
                .isEqualTo("event-not-published");

        Meeting meeting = club.meeting(1, false);
        assertThat(club.asOwner().post(meeting.path("/cancellation"), "").status())
                .isEqualTo(200);
        assertThat(anna.at(ClubOverHttp.EARLY)
                        .post(meeting.path("/registration"), "")
                        .problem())
                .isEqualTo("event-cancelled");
    }

    @Test
    void organisersListSearchCountAndExport() {
        Meeting meeting = club.meeting(1, false);
        Person open = club.joined("Анна", "Открытая", "да");
        Person hidden = club.joined("=HYPERLINK(1)", "Скрытая", "нет");
        meeting.confirmed(open, ClubOverHttp.EARLY);
        meeting.confirmed(hidden, ClubOverHttp.EARLY);

        assertThat(club.asOwner().get(meeting.path("/registrations")).json().path("registrations"))
                .hasSize(2);
        Answer waiting = club.asOwner().get(meeting.path("/registrations?state=WAITLISTED"));
        assertThat(waiting.json().path("registrations")).hasSize(1);
        assertThat(waiting.json().at("/registrations/0/memberId").asText()).isEqualTo(hidden.id());
        Answer found = club.asOwner().get(meeting.path("/registrations?name=%D0%BE%D1%82%D0%BA"));
        assertThat(found.json().at("/registrations/0/name").asText()).isEqualTo("Анна Открытая");
        assertThat(club.asOwner()
                        .get(meeting.path("/registrations?after=" + "f".repeat(8) + "-ffff-ffff-ffff-ffffffffffff"))
                        .json()
                        .path("registrations"))
                .isEmpty();

        Answer counts = club.asOwner().get(meeting.path("/registrations/counts"));
        assertThat(counts.json().at("/states/REGISTERED").asInt()).isEqualTo(1);
        assertThat(counts.json().at("/states/WAITLISTED").asInt()).isEqualTo(1);
        assertThat(counts.json().at("/held").asInt()).isEqualTo(1);

        Answer csv = club.asOwner().with("accept-language", "ru").get(meeting.path("/registrations.csv"));
        assertThat(csv.headers().get("content-type")).startsWith("text/csv");
        String text = csv.text();
        assertThat(text).startsWith("\uFEFFИмя,E-mail,").contains("\r\n");
        assertThat(text.lines()
                        .filter(line -> line.contains(open.email()))
                        .findFirst()
                        .orElseThrow())
                .contains("Анна Открытая", "подтверждена", "ООО «Пример»", "директор");
        assertThat(text.lines()
                        .filter(line -> line.contains(hidden.email()))
                        .findFirst()
                        .orElseThrow())
                .startsWith("'=HYPERLINK(1)")
                .doesNotContain("ООО «Пример»", "директор");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/registrations", "/registrations.csv", "/registrations/counts"})
    void onlyOrganisersSeeWhoIsRegistered(String route) {
        Meeting meeting = club.meeting(1, false);
        Person anna = club.joined("Анна", "Пробная", "да");
        assertThat(anna.at(ClubOverHttp.EARLY).get(meeting.path(route)).problem())
                .isEqualTo("not-allowed");
        assertThat(TestCloud.shared().api().get(meeting.path(route)).problem()).isEqualTo("not-signed-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"state=NOWHERE", "after=x", "name=%07", "name=%20", "after=00000000-0000-0000-0000-00000000000G"
            })
    void badFiltersAreProblems(String query) {
        Meeting meeting = club.meeting(1, false);
        Answer answer = club.asOwner().get(meeting.path("/registrations?" + query));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@x", "\tx", "\rx"})
    void whatLooksLikeAFormulaStaysText(String cell) {
        assertThat(RosterExport.harmless(cell)).isEqualTo("'" + cell);
        assertThat(RosterExport.harmless("a" + cell)).isEqualTo("a" + cell);
    }
}
