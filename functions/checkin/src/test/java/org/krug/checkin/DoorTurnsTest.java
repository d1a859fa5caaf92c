package org.krug.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krug.checkin.DoorInTest.DOORS_OPEN;
import static org.krug.checkin.DoorInTest.ENDS;
import static org.krug.checkin.DoorInTest.NOON;
import static org.krug.checkin.DoorInTest.nonce;
import static org.krug.checkin.DoorInTest.queued;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.krug.checkin.DoorInTest.Person;
import org.krug.testkit.Answer;

/** Organisers open and close the doors, and every way in obeys. */
class DoorTurnsTest {
    private final DoorInTest door = DoorInTest.open(false);

    private static Instant minute(long minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    private Answer turn(String how, Instant now) {
        Answer answer = door.as(door.owner, now).post(door.path("/doors/" + how), "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    @Test
    void doorsOpenedEarlyLetInByTicketByCodeAndByName() {
        Instant early = DOORS_OPEN.minus(Duration.ofMinutes(20));
        Person byTicket = door.reconfirmed();
        Person byCode = door.reconfirmed();
        Person walkingIn = door.member();
        assertThat(door.scan(door.steward, "door-1", byTicket, early.minusSeconds(1))
                        .problem())
                .isEqualTo("too-early-at-the-door");

        turn("opening", early);

        assertThat(door.scan(door.steward, "door-1", byTicket, early).status()).isEqualTo(200);
        assertThat(door.claims(byCode, door.claim(early), early.plusSeconds(9)).status())
                .isEqualTo(200);
        assertThat(door.walkIn(door.steward, walkingIn, early.plusSeconds(30)).status())
                .isEqualTo(200);
    }

    @Test
    void devicesHearHowTheDoorsWereTurned() {
        Instant early = DOORS_OPEN.minus(Duration.ofMinutes(20));
        assertThat(hours(early)).isEqualTo(DOORS_OPEN + " to " + ENDS);
        turn("opening", early);
        assertThat(hours(early.plusSeconds(1))).isEqualTo(early + " to " + ENDS);
        turn("closing", minute(10));
        assertThat(hours(minute(11))).isEqualTo(DOORS_OPEN + " to " + minute(10));
        turn("opening", minute(20));
        assertThat(hours(minute(21))).isEqualTo(minute(20) + " to " + ENDS);
    }

    private String hours(Instant now) {
        JsonNode list = door.contact("door-1", now, Duration.ZERO).json();
        return list.path("doorsOpen").asText() + " to " + list.path("ends").asText();
    }

    @Test
    void closedDoorsLetNobodyInAndSayWhatToDo() {
        Person guest = door.reconfirmed();
        Person other = door.reconfirmed();
        turn("closing", minute(10));

        Answer ticket = door.scan(door.steward, "door-1", guest, minute(11));
        assertThat(ticket.status()).isEqualTo(409);
        assertThat(ticket.problem()).isEqualTo("doors-shut");
        assertThat(ticket.json().at("/about/since").asText())
                .isEqualTo(minute(10).toString());
        assertThat(ticket.json().path("next").asText()).isNotBlank();
        assertThat(door.claims(guest, door.claim(minute(12)), minute(12)).problem())
                .isEqualTo("doors-shut");
        assertThat(door.walkIn(door.steward, door.member(), minute(13)).problem())
                .isEqualTo("doors-shut");
        assertThat(door.claims(other, door.claim(minute(9)), minute(13)).status())
                .as("whoever opened the code while the doors were open was there")
                .isEqualTo(200);

        assertThat(door.scan(door.steward, "door-1", other, minute(14)).problem())
                .as("who is in is told so")
                .isEqualTo("already-admitted");

        turn("opening", minute(20));
        assertThat(door.scan(door.steward, "door-1", guest, minute(21)).status())
                .isEqualTo(200);
        assertThat(door.report().at("/refused/0/reason").asText()).isEqualTo("DOORS_SHUT");
    }

    @Test
    void scansBroughtLateAreJudgedByHowTheDoorsStoodThen() {
        Person before = door.reconfirmed();
        Person during = door.reconfirmed();
        door.contact("door-2", NOON, Duration.ZERO);
        turn("closing", minute(10));
        turn("opening", minute(20));
        turn("closing", minute(25));

        Answer upload = door.upload(
                "door-2",
                minute(40),
                queued(nonce(), minute(5), door.ticket(before, minute(5)), NOON.toString()),
                queued(nonce(), minute(15), door.ticket(during, minute(15)), NOON.toString()),
                queued(nonce(), minute(22), door.ticket(during, minute(22)), NOON.toString()));

        assertThat(upload.json().at("/scans/0/outcome").asText()).isEqualTo("ADMITTED");
        assertThat(upload.json().at("/scans/1/outcome").asText()).isEqualTo("REFUSED");
        assertThat(upload.json().at("/scans/1/reason").asText()).isEqualTo("DOORS_SHUT");
        assertThat(upload.json().at("/scans/1/since").asText())
                .isEqualTo(minute(10).toString());
        assertThat(upload.json().at("/scans/2/outcome").asText()).isEqualTo("ADMITTED");
        assertThat(door.admission(during).at()).isEqualTo(minute(22));
    }

    @Test
    void eachTurnIsKeptAndOneThatChangesNothingIsNone() {
        turn("closing", DOORS_OPEN.minusSeconds(60));
        JsonNode unchanged = turn("opening", minute(1)).json();
        assertThat(unchanged.path("doors")).isEmpty();
        turn("closing", minute(2));
        turn("closing", minute(3));
        JsonNode turned = turn("opening", minute(4)).json();
        assertThat(turned.path("doors"))
                .extracting(change -> change.path("at").asText() + change.path("open"))
                .containsExactly(minute(2) + "false", minute(4) + "true");
        assertThat(turned.path("version").asLong())
                .isEqualTo(unchanged.path("version").asLong() + 2);
        assertThat(turned.toString())
                .as("who turned them stays inside")
                .doesNotContain(door.owner.id().toString());
    }

    @Test
    void anEditKeepsTheTurns() {
        turn("closing", minute(2));
        JsonNode now = door.as(door.owner, minute(3)).get(door.path("")).json();
        String times = now.path("times").toString();
        Answer edited = door.as(door.owner, minute(3))
                .put(door.path(""), """
                {"version":%d,"event":{"title":"Другое имя","timeZone":"Europe/Moscow","capacity":9,"staticTickets":false,"times":%s}}
                """.formatted(now.path("version").asLong(), times));
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        assertThat(edited.json().path("doors")).hasSize(1);
        assertThat(door.scan(door.steward, "door-1", door.reconfirmed(), minute(4))
                        .problem())
                .isEqualTo("doors-shut");
    }

    @Test
    void onlyTheDoorsOfAnEventThatTakesPlaceAreTurned() {
        assertThat(door.as(door.owner, ENDS)
                        .post(door.path("/doors/opening"), "")
                        .problem())
                .isEqualTo("event-over");
        assertThat(door.as(door.steward, NOON)
                        .post(door.path("/doors/closing"), "")
                        .problem())
                .isEqualTo("not-allowed");
        for (int turned = 0; turned < 20; turned++) {
            turn("closing", minute(2 * turned));
            turn("opening", minute(2 * turned + 1));
        }
        assertThat(door.as(door.owner, minute(50))
                        .post(door.path("/doors/closing"), "")
                        .problem())
                .isEqualTo("doors-turned-too-often");
        door.as(door.owner, minute(60)).post(door.path("/cancellation"), "");
        assertThat(door.as(door.owner, minute(61))
                        .post(door.path("/doors/closing"), "")
                        .problem())
                .isEqualTo("event-cancelled");
    }
}
