package org.krug.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krug.members.ClubInTest.address;
import static org.krug.members.ClubInTest.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.krug.testkit.Answer;
import org.krug.testkit.AtOnce;
import org.krug.testkit.OnLocalStackToo;
import org.krug.testkit.TestCloud;

@OnLocalStackToo
class SignInTest {
    private final ClubInTest club = ClubInTest.founded();

    @Test
    void finishingTheSignInBindsThePersonInAllClubs() {
        ClubInTest other = ClubInTest.founded();
        String email = address("anna");
        for (ClubInTest each : new ClubInTest[] {club, other}) {
            each.applied(email, "Анна", "Пример", "нет");
            each.approve(email);
        }

        Answer me = api(email).post("/me", "");

        assertThat(me.json().path("clubs").findValuesAsText("clubId"))
                .as(me.text())
                .containsExactlyInAnyOrder(club.id(), other.id());
        assertThat(api(email).get("/me").json()).isEqualTo(me.json());
        assertThat(api(email).post("/me", "").json()).isEqualTo(me.json());
        assertThat(api(email).get(club.path("")).status()).isEqualTo(200);
    }

    @Test
    void theListTellsWhoOneIsInEachClub() {
        ClubInTest.Person anna = club.joined("Анна", "Пример");
        String event = club.event();
        club.asOwner()
                .put(club.path("/events/" + event + "/roles/" + anna.id()), "{\"steward\":true,\"sponsor\":false}");

        JsonNode in = anna.api().get("/me").json().at("/clubs/0");

        assertThat(in.path("memberId").asText()).isEqualTo(anna.id());
        assertThat(in.path("clubName").asText()).isEqualTo("Круг");
        assertThat(in.path("roles").toString()).isEqualTo("[\"MEMBER\"]");
        assertThat(in.path("stewardOf").toString()).isEqualTo("[\"" + event + "\"]");
        assertThat(in.path("sponsorOf")).isEmpty();
    }

    @Test
    void whoNeverFinishedTheSignInIsToldSo() {
        String email = address("new");
        assertThat(api(email).get("/me").problem()).isEqualTo("not-bound");
        assertThat(api(email).get(club.path("")).problem()).isEqualTo("not-bound");
        assertThat(TestCloud.shared().api().get("/me").problem()).isEqualTo("not-signed-in");
        assertThat(TestCloud.shared().api().post("/me", "").problem()).isEqualTo("not-signed-in");
    }

    @Test
    void whoIsInNoClubHasAnEmptyList() {
        String email = address("outsider");
        assertThat(api(email).post("/me", "").json().path("clubs")).isEmpty();
        assertThat(api(email).get("/me").json().path("clubs")).isEmpty();
        assertThat(api(email).get(club.path("")).problem()).isEqualTo("not-a-member");
    }

    @Test
    void whoJoinsALaterClubIsBoundAtTheNextSignIn() {
        ClubInTest.Person anna = club.joined("Анна", "Пример");
        ClubInTest later = ClubInTest.founded();
        later.applied(anna.email(), "Анна", "Пример", "нет");
        later.approve(anna.email());

        assertThat(anna.api().get(later.path("")).problem()).isEqualTo("not-a-member");
        later.signedIn(anna.email());
        assertThat(anna.api().get(later.path("")).status()).isEqualTo(200);
    }

    @Test
    void anAddressThatChangedHandsDoesNotHandOverTheMember() {
        ClubInTest.Person anna = club.joined("Анна", "Пример");
        PersonStore people = TestCloud.shared().bean(PersonStore.class);

        people.bind("another-account", anna.email());

        assertThat(people.clubsOf("another-account").orElseThrow()).isEmpty();
        assertThat(anna.api().get(club.path("")).status()).isEqualTo(200);
    }

    @Test
    void manySignInsOfOnePersonAtOnceBindOnce() throws Exception {
        String email = address("anna");
        club.applied(email, "Анна", "Пример", "нет");
        club.approve(email);

        assertThat(AtOnce.times(8, () -> api(email).post("/me", "").text()))
                .allMatch(answer -> answer.contains(club.id()))
                .hasSize(8);
    }

    @Test
    void aClubIsFoundedOnlyBySomebodyAndOnlyWell() {
        assertThat(TestCloud.shared()
                        .api()
                        .post("/clubs", "{\"name\":\"a\",\"language\":\"RU\",\"firstName\":\"b\"}")
                        .problem())
                .isEqualTo("not-signed-in");
        String email = address("founder");
        assertThat(api(email)
                        .post("/clubs", "{\"name\":\"a\\u0007\",\"language\":\"RU\",\"firstName\":\"b\"}")
                        .json()
                        .at("/fields/0/name")
                        .asText())
                .isEqualTo("name");
        assertThat(api(email)
                        .post("/clubs", "{\"name\":\"" + "a".repeat(1 << 20) + "\",\"language\":\"RU\"}")
                        .problem())
                .isEqualTo("invalid-field");
        assertThat(api(email)
                        .post("/clubs", "{\"name\":\"a\",\"language\":\"DE\",\"firstName\":\"b\"}")
                        .status())
                .isEqualTo(400);
        assertThat(api(email).get("/clubs/none").json().at("/fields/0/name").asText())
                .isEqualTo("clubId");
    }
}
