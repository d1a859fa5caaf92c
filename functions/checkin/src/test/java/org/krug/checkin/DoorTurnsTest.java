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

    private JsonNode moved(Instant starts, Instant ends, Instant now) {
        JsonNode before = door.as(door.owner, now).get(door.path("")).json();
        Answer edited = door.as(door.owner, now).put(door.path(""), """
                {"version":%d,"event":{"title":"Встреча","timeZone":"Europe/Moscow","capacity":9,"staticTickets":false,
                 "times":{"starts":"%s","ends":"%s","doorsOpen":"%s","reconfirmationAsked":"%s","invited":"2029-12-01T00:00:00Z"}}}
                """.formatted(
                        before.path("version").asLong(),
                        starts,
                        ends,
                        starts.minus(Duration.ofHours(1)),
                        NOON.minus(Duration.ofHours(30))));
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        return edited.json();
    }

    @Test
    void anEventThatIsMovedToAnotherDayLeavesTheTurnsOfTheOldOneBehind() {
        Person guest = door.reconfirmed();
        Instant early = DOORS_OPEN.minus(Duration.ofMinutes(20));
        Duration week = Duration.ofDays(7);
        turn("opening", early);

        JsonNode moved = moved(NOON.plus(week), ENDS.plus(week), early.plusSeconds(60));
        assertThat(moved.path("doors")).isEmpty();
        assertThat(door.scan(door.steward, "door-1", guest, minute(1)).problem())
                .as("the doors that were opened were those of the old day")
                .isEqualTo("too-early-at-the-door");
        assertThat(hours(minute(2))).isEqualTo(DOORS_OPEN.plus(week) + " to " + ENDS.plus(week));

        JsonNode back = moved(NOON, ENDS, minute(3));
        assertThat(back.path("doors")).as("nothing is forgotten").hasSize(1);
    }

    @Test
    void doorsClosedForTheOldDayRefuseNobodyOnTheNewOne() {
        Person guest = door.reconfirmed();
        Duration week = Duration.ofDays(7);
        moved(NOON.plus(week), ENDS.plus(week), DOORS_OPEN.minus(Duration.ofHours(3)));
        turn("opening", DOORS_OPEN.minusSeconds(60));
        turn("closing", minute(1));

        moved(NOON, ENDS, minute(2));

        assertThat(door.scan(door.steward, "door-1", guest, minute(3)).status()).isEqualTo(200);
        turn("closing", minute(4));
        assertThat(door.scan(door.steward, "door-1", door.reconfirmed(), minute(5))
                        .problem())
                .as("what is turned for the new day counts")
                .isEqualTo("doors-shut");
    }

    @Test
    void anEventThatBeginsALittleLaterKeepsTheTurns() {
        Duration delay = Duration.ofMinutes(15);
        turn("opening", DOORS_OPEN.minus(Duration.ofMinutes(20)));
        JsonNode delayed = moved(NOON.plus(delay), ENDS.plus(delay), DOORS_OPEN.minus(Duration.ofMinutes(10)));
        assertThat(delayed.path("doors")).hasSize(1);
        assertThat(door.scan(door.steward, "door-1", door.reconfirmed(), DOORS_OPEN.minus(Duration.ofMinutes(5)))
                        .status())
                .isEqualTo(200);
        turn("closing", minute(5));
        moved(NOON.plus(delay), ENDS.plus(Duration.ofHours(2)), minute(6));
        assertThat(door.scan(door.steward, "door-1", door.reconfirmed(), minute(7))
                        .problem())
                .as("it lasts longer, and the doors stay closed")
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
