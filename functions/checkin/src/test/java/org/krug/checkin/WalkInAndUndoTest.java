package org.krug.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krug.checkin.DoorInTest.DOORS_OPEN;
import static org.krug.checkin.DoorInTest.ENDS;
import static org.krug.checkin.DoorInTest.NOON;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.krug.checkin.DoorInTest.Person;
import org.krug.testkit.Answer;
import org.krug.testkit.OnLocalStackToo;

@OnLocalStackToo
class WalkInAndUndoTest {
    private static final DoorInTest DOOR = DoorInTest.open(false);

    @Test
    void memberWithoutARegistrationIsAdmittedByASteward() {
        Person guest = DOOR.member();

        Answer answer = DOOR.walkIn(DOOR.steward, guest, NOON);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("walkIn").asBoolean()).isTrue();
        assertThat(DOOR.admission(guest).walkIn()).isTrue();
    }

    @Test
    void memberWhoCancelledMayStillWalkIn() {
        Person guest = DOOR.reconfirmed();
        DOOR.cancel(guest, NOON.minusSeconds(60));

        assertThat(DOOR.walkIn(DOOR.steward, guest, NOON).json().path("walkIn").asBoolean())
                .isTrue();
        assertThat(DOOR.scan(DOOR.steward, "door-2", guest, NOON.plusSeconds(60))
                        .problem())
                .as("scanned again, the person is in already, whatever the state")
                .isEqualTo("already-admitted");
    }

    @Test
    void reconfirmedPersonIsNoWalkIn() {
        Person guest = DOOR.reconfirmed();

        assertThat(DOOR.walkIn(DOOR.steward, guest, NOON).json().path("walkIn").asBoolean())
                .isFalse();
    }

    @Test
    void walkInsObeyTheDoorsHoursAndComeOnce() {
        Person guest = DOOR.member();

        assertThat(DOOR.walkIn(DOOR.steward, guest, DOORS_OPEN.minusSeconds(1)).problem())
                .isEqualTo("too-early-at-the-door");
        assertThat(DOOR.walkIn(DOOR.steward, guest, NOON).status()).isEqualTo(200);
        assertThat(DOOR.walkIn(DOOR.steward, guest, NOON.plusSeconds(1)).problem())
                .isEqualTo("already-admitted");
        assertThat(DOOR.walkIn(DOOR.steward, guest, ENDS).problem()).isEqualTo("doors-closed");
    }

    @Test
    void onlyMembersWalkIn() {
        DoorInTest elsewhere = DoorInTest.open(false);

        assertThat(DOOR.walkIn(DOOR.steward, elsewhere.member(), NOON).problem())
                .isEqualTo("not-found");
        Person guest = DOOR.member();
        assertThat(DOOR.walkIn(guest, guest, NOON).problem()).isEqualTo("not-allowed");
    }

    @Test
    void sameStewardTakesTheAdmissionBackWithinAQuarterOfAnHour() {
        Person guest = DOOR.reconfirmed();
        DOOR.scan(DOOR.steward, "door-1", guest, NOON);

        assertThat(DOOR.undo(DOOR.otherSteward, guest, NOON.plusSeconds(1)).problem())
                .isEqualTo("undo-not-possible");
        assertThat(DOOR.undo(
                                DOOR.steward,
                                guest,
                                NOON.plus(Duration.ofMinutes(15)).plusMillis(1))
                        .problem())
                .isEqualTo("undo-not-possible");
        Answer undone = DOOR.undo(DOOR.steward, guest, NOON.plus(Duration.ofMinutes(15)));
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(DOOR.admission(guest).undone()).isTrue();
        assertThat(DOOR.admission(guest).version()).isEqualTo(2);
        assertThat(DOOR.undo(DOOR.steward, guest, NOON.plus(Duration.ofHours(1)))
                        .text())
                .isEqualTo(undone.text());
    }

    @Test
    void personTakenBackCanBeAdmittedAgainAndTheTraceStays() {
        Person guest = DOOR.reconfirmed();
        DOOR.scan(DOOR.steward, "door-1", guest, NOON);
        DOOR.scan(DOOR.steward, "door-1", guest, NOON.plusSeconds(5));
        DOOR.undo(DOOR.steward, guest, NOON.plusSeconds(60));
        assertThat(DOOR.as(guest, NOON).get(DOOR.path("/check-ins/mine")).problem())
                .isEqualTo("not-found");

        assertThat(DOOR.scan(DOOR.otherSteward, "door-2", guest, NOON.plusSeconds(120))
                        .status())
                .isEqualTo(200);

        assertThat(DOOR.admission(guest))
                .isEqualTo(new Admission(DOOR.eventId(), guest.id(), NOON.plusSeconds(120), false, false, 3));
        assertThat(DOOR.report().path("undone"))
                .filteredOn(scan ->
                        scan.at("/person/memberId").asText().equals(guest.id().toString()))
                .extracting(scan -> scan.path("outcome").asText())
                .containsExactly("ADMITTED", "ALREADY_ADMITTED");
        assertThat(DOOR.as(guest, NOON)
                        .get(DOOR.path("/check-ins/mine"))
                        .json()
                        .path("at")
                        .asText())
                .isEqualTo(NOON.plusSeconds(120).toString());
    }

    @Test
    void nothingCanBeTakenBackWhereNobodyIsInOrTheyCameThemselves() {
        Person guest = DOOR.reconfirmed();
        assertThat(DOOR.undo(DOOR.steward, guest, NOON).problem()).isEqualTo("not-found");

        DOOR.claims(guest, DOOR.claim(NOON), NOON);
        assertThat(DOOR.undo(DOOR.steward, guest, NOON.plusSeconds(1)).problem())
                .isEqualTo("undo-not-possible");
    }

    @Test
    void stewardsFindPeopleByNameAndListWhoIsIn() {
        DoorInTest door = DoorInTest.open(false);
        Person in = door.reconfirmed();
        Person out = door.member();
        door.scan(door.steward, "door-1", in, NOON);

        JsonNode found = door.as(door.steward, NOON)
                .get(door.path("/check-ins/search?name=%D0%B3%D0%BE%D1%81%D1%82%D1%8C"))
                .json()
                .path("people");
        assertThat(found).hasSize(2);
        assertThat(found)
                .filteredOn(person ->
                        person.path("memberId").asText().equals(out.id().toString()))
                .first()
                .satisfies(person -> assertThat(person.path("state").asText()).isEqualTo("NONE"));
        assertThat(found)
                .filteredOn(person ->
                        person.path("memberId").asText().equals(in.id().toString()))
                .first()
                .satisfies(
                        person -> assertThat(person.path("admittedAt").asText()).isEqualTo(NOON.toString()));
        JsonNode list = door.as(door.steward, NOON).get(door.path("/check-ins")).json();
        assertThat(list.path("admissions")).hasSize(1);
        assertThat(list.at("/admissions/0/steward/name").asText()).isEqualTo("Стюард Участник");
        assertThat(list.at("/admissions/0/device").asText()).isEqualTo("door-1");
        assertThat(door.as(in, NOON).get(door.path("/check-ins")).problem()).isEqualTo("not-allowed");
    }
}
