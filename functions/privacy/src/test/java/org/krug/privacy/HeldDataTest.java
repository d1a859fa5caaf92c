package org.krug.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.krug.testkit.Answer;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;

class HeldDataTest {

    /** The browser's name and the token for pushes are in no table: there is nothing to tell. */
    private static Map<String, String> kept(Journey journey) {
        Map<String, String> kept = new TreeMap<>(journey.markers);
        kept.remove("user agent");
        kept.remove("push token");
        return kept;
    }

    @Test
    void aPersonIsToldEverythingFromEveryTable() {
        Journey journey = new Journey();
        Answer answer = journey.api(Journey.AFTER).get("/me/data");
        JsonNode held = Journey.done(answer).at("/clubs/0/held");
        Set<String> parts = new TreeSet<>();
        held.fieldNames().forEachRemaining(parts::add);
        assertThat(parts)
                .contains(
                        "membership",
                        "registrations",
                        "checkIns",
                        "feedback",
                        "mentoring",
                        "organising",
                        "tables",
                        "letters",
                        "inbox",
                        "liveCounts");
        kept(journey)
                .forEach((what, marker) -> assertThat(answer.text()).as(what).contains(marker));
        assertThat(held.at("/registrations/registrations")).hasSize(2);
        assertThat(held.at("/registrations/registrations/0/history").size()).isGreaterThan(1);
        assertThat(held.at("/checkIns/events/0/admission/at").asText()).isEqualTo(Journey.STARTS.toString());
        assertThat(held.at("/checkIns/events/0/scans")).hasSize(1);
        assertThat(held.at("/checkIns/events/0/devices/0/device").asText()).isEqualTo(journey.device);
        assertThat(held.at("/mentoring/rounds")).hasSize(2);
        assertThat(held.at("/mentoring/rounds").toString()).contains("pairedWith", journey.other.memberId());
        assertThat(held.at("/organising/written")).hasSize(1);
        assertThat(held.at("/organising/written/0/event").asText()).isEqualTo(journey.past);
        assertThat(held.at("/organising/written/0/text").asText()).isEqualTo(journey.message);
        assertThat(held.at("/organising/doors"))
                .extracting(turn -> turn.path("at").asText() + turn.path("opened"))
                .containsExactly(Journey.STARTS.plusSeconds(60) + "false", Journey.STARTS.plusSeconds(120) + "true");
        assertThat(held.at("/tables/events/0/number").asInt()).isEqualTo(4);
        assertThat(held.at("/letters/sent").toString()).contains("invitation", "seat");
        assertThat(held.at("/inbox/messages").toString()).contains("invitation", "seat");
        assertThat(held.at("/inbox/devices/0/device").asText()).isEqualTo(journey.phone);
        assertThat(held.at("/inbox/choices/notMailed/0").asText()).isEqualTo("survey");
        assertThat(held.at("/membership/privateCalendarFeed").asBoolean()).isTrue();
        assertThat(held.at("/membership/consents/0/given").asBoolean()).isTrue();
        assertThat(held.at("/membership/profile/seenBy/company").isArray()).isTrue();
        assertThat(held.at("/membership/roles/stewardOf/0").asText()).isEqualTo(journey.past);
    }

    @Test
    void thePageSaysTheSameInThePersonsLanguage() {
        Journey journey = new Journey();
        Answer page = journey.api(Journey.AFTER)
                .with("accept", "text/html")
                .with("accept-language", "ru")
                .get("/me/data.html");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.headers().get("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("Что Круг хранит о вас", "фамилия");
        assertThat(page.text()).contains("организация встреч", "двери", journey.message);
        kept(journey).forEach((what, marker) -> assertThat(page.text()).as(what).contains(marker));
    }

    @Test
    void nobodyIsToldOfOthers() {
        Journey journey = new Journey();
        String others = journey.other.api().at(Journey.AFTER).get("/me/data").text();
        kept(journey).forEach((what, marker) -> assertThat(others).as(what).doesNotContain(marker));
        assertThat(others).as("what somebody else did as an organiser").doesNotContain("organising", journey.message);
        assertThat(TestCloud.shared().api().get("/me/data").problem()).isEqualTo("not-signed-in");
        assertThat(TestCloud.shared().api().get("/me/data.html").problem()).isEqualTo("not-signed-in");
    }

    @Test
    void whoIsNowhereIsToldThatNothingIsHeld() {
        String stranger = TestClub.address("stranger");
        assertThat(Journey.done(TestCloud.shared().api().as(stranger).get("/me/data"))
                        .path("clubs"))
                .isEmpty();
        assertThat(TestCloud.shared().api().as(stranger).get("/me/data.html").text())
                .contains("Krug holds nothing on you");
    }
}
