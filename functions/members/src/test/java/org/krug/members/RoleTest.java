package org.krug.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krug.members.ClubInTest.address;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krug.testkit.Answer;
import org.krug.testkit.AtOnce;
import org.krug.testkit.OnLocalStackToo;

@OnLocalStackToo
class RoleTest {
    private final ClubInTest club = ClubInTest.founded();
    private final String event = club.event();

    @Test
    void ownersGiveAndTakeRolesAndItCountsAtOnce() {
        ClubInTest.Person anna = club.joined("Анна", "Пример");

        Answer given = club.roles(club.owner(), anna.id(), false, true);
        assertThat(given.json().path("roles").toString()).isEqualTo("[\"MEMBER\",\"ORGANISER\"]");
        assertThat(anna.api().get(club.path("/applications")).status()).isEqualTo(200);

        club.roles(club.owner(), anna.id(), false, false);
        assertThat(anna.api().get(club.path("/applications")).problem()).isEqualTo("not-allowed");
    }

    @Test
    void organisersGiveNoRolesInTheClub() {
        ClubInTest.Person anna = club.joined("Анна", "Пример");
        club.roles(club.owner(), anna.id(), false, true);

        assertThat(club.roles(anna.email(), anna.id(), true, true).problem()).isEqualTo("not-allowed");
        assertThat(club.roles(address("nobody"), anna.id(), true, true).problem())
                .isEqualTo("not-bound");
        assertThat(club.roles(ClubInTest.founded().owner(), anna.id(), true, true)
                        .problem())
                .isEqualTo("not-a-member");
    }

    @Test
    void theLastOwnerStays() {
        String owner = club.ownerId();
        assertThat(club.roles(club.owner(), owner, false, true).problem()).isEqualTo("last-owner");

        ClubInTest.Person anna = club.joined("Анна", "Пример");
        club.roles(club.owner(), anna.id(), true, false);
        assertThat(club.roles(club.owner(), owner, false, false).status()).isEqualTo(200);
        assertThat(club.roles(anna.email(), anna.id(), false, false).problem()).isEqualTo("last-owner");
    }

    @Test
    void ofTwoOwnersWhoLeaveAtOnceOneStays() throws Exception {
        String owner = club.ownerId();
        ClubInTest.Person anna = club.joined("Анна", "Пример");
        for (int round = 0; round < 10; round++) {
            club.roles(club.owner(), anna.id(), true, false);
            club.roles(anna.email(), owner, true, false);

            List<Integer> answers = AtOnce.all(List.of(
                    () -> club.roles(club.owner(), owner, false, false).status(),
                    () -> club.roles(anna.email(), anna.id(), false, false).status()));

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            String stays = answers.get(0) == 409 ? club.owner() : anna.email();
            assertThat(club.roles(stays, owner, true, false).status()).isEqualTo(200);
            assertThat(club.roles(stays, anna.id(), true, false).status()).isEqualTo(200);
        }
    }

    @Test
    void manyChangesOfOneMemberAtOnceKeepTheCountOfOwnersRight() throws Exception {
        ClubInTest.Person anna = club.joined("Анна", "Пример");

        AtOnce.all(List.of(
                () -> club.roles(club.owner(), anna.id(), true, false).status(),
                () -> club.roles(club.owner(), anna.id(), true, true).status(),
                () -> club.roles(club.owner(), anna.id(), false, false).status(),
                () -> club.roles(club.owner(), anna.id(), true, false).status()));

        club.roles(club.owner(), anna.id(), false, false);
        assertThat(club.roles(club.owner(), club.ownerId(), false, false).problem())
                .isEqualTo("last-owner");
    }

    @Test
    void organisersChooseAnEventsStewardsAndSponsors() {
        ClubInTest.Person anna = club.joined("Анна", "Пример");
        String path = club.path("/events/" + event + "/roles/" + anna.id());

        assertThat(club.asOwner()
                        .put(path, "{\"steward\":true,\"sponsor\":true}")
                        .text())
                .contains("\"steward\":true");
        assertThat(anna.api().get("/me").json().at("/clubs/0/sponsorOf/0").asText())
                .isEqualTo(event);

        club.asOwner().put(path, "{\"steward\":false,\"sponsor\":true}");
        assertThat(anna.api().get("/me").json().at("/clubs/0/stewardOf")).isEmpty();
        club.asOwner().put(path, "{\"steward\":false,\"sponsor\":false}");
        assertThat(anna.api().get("/me").json().at("/clubs/0/sponsorOf")).isEmpty();
        assertThat(anna.api().put(path, "{\"steward\":true,\"sponsor\":false}").problem())
                .isEqualTo("not-allowed");
    }

    @Test
    void rolesAreForTheClubsOwnEvents() {
        ClubInTest.Person anna = club.joined("Анна", "Пример");
        for (String foreign :
                List.of(UUID.randomUUID().toString(), ClubInTest.founded().event())) {
            Answer answer = club.asOwner()
                    .put(
                            club.path("/events/" + foreign + "/roles/" + anna.id()),
                            "{\"steward\":true,\"sponsor\":false}");
            assertThat(answer.problem()).as(answer.text()).isEqualTo("not-found");
        }
        assertThat(anna.api().get("/me").json().at("/clubs/0/stewardOf")).isEmpty();
    }

    @Test
    void rolesOfNobodyAreNotFound() {
        String nobody = UUID.randomUUID().toString();
        String elsewhere = ClubInTest.founded().joined("Анна", "Пример").id();
        for (String id : List.of(nobody, elsewhere)) {
            assertThat(club.roles(club.owner(), id, false, true).problem()).isEqualTo("not-found");
            assertThat(club.asOwner()
                            .put(club.path("/events/" + event + "/roles/" + id), "{\"steward\":true,\"sponsor\":false}")
                            .problem())
                    .isEqualTo("not-found");
        }
        assertThat(club.asOwner()
                        .put(club.path("/members/" + nobody + "/roles"), "{\"owner\":true}")
                        .problem())
                .isEqualTo("invalid-field");
    }
}
