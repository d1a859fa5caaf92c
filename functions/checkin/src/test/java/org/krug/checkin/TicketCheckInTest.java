package org.krug.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krug.checkin.DoorInTest.DOORS_OPEN;
import static org.krug.checkin.DoorInTest.ENDS;
import static org.krug.checkin.DoorInTest.NOON;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krug.checkin.DoorInTest.Person;
import org.krug.testkit.Answer;
import org.krug.testkit.AtOnce;
import org.krug.testkit.NotOnLocalStack;
import org.krug.testkit.OnLocalStackToo;
import org.krug.testkit.TestCloud;

@OnLocalStackToo
class TicketCheckInTest {
    private static final DoorInTest DOOR = DoorInTest.open(false);
    /** In nanoseconds: longer than a scan takes on a machine that is busy with other things. */
    private static final long LONGEST_HEAD_START = 40_000_000;

    @Test
    void reconfirmedPersonIsAdmittedAndTheStewardSeesTheName() {
        Person guest = DOOR.reconfirmed();

        Answer answer = DOOR.scan(DOOR.steward, "door-1", guest, NOON);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("outcome").asText()).isEqualTo("ADMITTED");
        assertThat(answer.json().path("name").asText()).isEqualTo("Гость Участник");
        assertThat(DOOR.admission(guest)).isEqualTo(new Admission(DOOR.eventId(), guest.id(), NOON, false, false, 1));
    }

    @Test
    void secondScanShowsTheFirstAdmission() {
        Person guest = DOOR.reconfirmed();
        DOOR.scan(DOOR.steward, "door-1", guest, NOON);

        Answer second = DOOR.scan(DOOR.otherSteward, "door-2", guest, NOON.plusSeconds(60));

        assertThat(second.problem()).isEqualTo("already-admitted");
        assertThat(second.json().at("/about/since").asText()).isEqualTo(NOON.toString());
        assertThat(second.json().at("/about/by").asText()).isEqualTo("Стюард Участник");
        assertThat(second.json().at("/about/name").asText()).isEqualTo("Гость Участник");
        assertThat(DOOR.admission(guest).at()).isEqualTo(NOON);
    }

    @Test
    void doorsOpenAndCloseToTheSecond() {
        List<Person> guests = DOOR.reconfirmed(2);

        Answer early = DOOR.scan(DOOR.steward, "door-1", guests.get(0), DOORS_OPEN.minusSeconds(1));
        assertThat(early.problem()).isEqualTo("too-early-at-the-door");
        assertThat(early.json().at("/about/opens").asText()).isEqualTo(DOORS_OPEN.toString());
        assertThat(DOOR.scan(DOOR.steward, "door-1", guests.get(0), DOORS_OPEN).status())
                .isEqualTo(200);
        assertThat(DOOR.scan(DOOR.steward, "door-1", guests.get(1), ENDS).problem())
                .isEqualTo("doors-closed");
        assertThat(DOOR.scan(DOOR.steward, "door-1", guests.get(1), ENDS.minusSeconds(1))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoIsNotReconfirmedHearsTheStateAndSinceWhen() {
        Person guest = DOOR.reconfirmed();
        String code = DOOR.ticket(guest, NOON);
        assertThat(DOOR.cancel(guest, NOON.minusSeconds(600))).isTrue();

        Answer refused = DOOR.scan(DOOR.steward, "door-1", DoorInTest.nonce(), code, NOON);

        assertThat(refused.problem()).isEqualTo("refused-at-the-door");
        assertThat(refused.json().at("/about/state").asText()).isEqualTo("CANCELLED");
        assertThat(refused.json().at("/about/since").asText())
                .isEqualTo(NOON.minusSeconds(600).toString());
        assertThat(refused.json().path("detail").asText()).contains("14:50");
        assertThat(DOOR.isIn(guest)).isFalse();
    }

    @Test
    void tooEarlyComesBeforeTheState() {
        Person guest = DOOR.reconfirmed();
        DOOR.cancel(guest, NOON.minusSeconds(8000));

        assertThat(DOOR.scan(DOOR.steward, "door-1", guest, DOORS_OPEN.minusSeconds(1))
                        .problem())
                .isEqualTo("too-early-at-the-door");
    }

    @Test
    void repeatWithTheSameNonceIsAnsweredAsTheFirst() {
        Person guest = DOOR.reconfirmed();
        String nonce = DoorInTest.nonce();
        String code = DOOR.ticket(guest, NOON);

        Answer first = DOOR.scan(DOOR.steward, "door-1", nonce, code, NOON);
        Answer again = DOOR.scan(DOOR.steward, "door-1", nonce, code, NOON.plusSeconds(20));
        Answer muchLater = DOOR.scan(DOOR.steward, "door-1", nonce, code, NOON.plusSeconds(3600));

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(muchLater.text()).isEqualTo(first.text());
        assertThat(DOOR.admission(guest).version()).isEqualTo(1);
    }

    @Test
    void refusalIsRepeatedToo() {
        Person guest = DOOR.reconfirmed();
        String nonce = DoorInTest.nonce();
        String code = DOOR.ticket(guest, NOON);
        DOOR.scan(DOOR.steward, "door-1", guest, NOON);

        Answer first = DOOR.scan(DOOR.steward, "door-2", nonce, code, NOON.plusSeconds(1));
        DOOR.undo(DOOR.steward, guest, NOON.plusSeconds(60));
        Answer again = DOOR.scan(DOOR.steward, "door-2", nonce, code, NOON.plusSeconds(90));

        assertThat(first.problem()).isEqualTo("already-admitted");
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void sameNonceWithAnotherTicketIsRefused() {
        List<Person> guests = DOOR.reconfirmed(2);
        String nonce = DoorInTest.nonce();
        DOOR.scan(DOOR.steward, "door-1", nonce, DOOR.ticket(guests.get(0), NOON), NOON);

        Answer other = DOOR.scan(DOOR.steward, "door-1", nonce, DOOR.ticket(guests.get(1), NOON), NOON);

        assertThat(other.problem()).isEqualTo("nonce-reused");
        assertThat(DOOR.isIn(guests.get(1))).isFalse();
    }

    @Test
    void screenshotOfATicketDies() {
        Person guest = DOOR.reconfirmed();
        String code = DOOR.ticket(guest, NOON);

        Answer late = DOOR.scan(DOOR.steward, "door-1", DoorInTest.nonce(), code, NOON.plusSeconds(90));

        assertThat(late.problem()).isEqualTo("code-stale");
        assertThat(DOOR.isIn(guest)).isFalse();
    }

    @Test
    void printedTicketNeedsAnEventThatAllowsIt() {
        Person guest = DOOR.reconfirmed();
        DoorInTest lenient = DoorInTest.open(true);
        Person other = lenient.reconfirmed();

        assertThat(DOOR.scan(DOOR.steward, "door-1", DoorInTest.nonce(), DOOR.printed(guest), NOON)
                        .problem())
                .isEqualTo("static-tickets-not-allowed");
        assertThat(lenient.scan(lenient.steward, "door-1", DoorInTest.nonce(), lenient.printed(other), NOON)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void mutatedAndForeignCodesAreClearRefusals() {
        Person guest = DOOR.reconfirmed();
        String code = DOOR.ticket(guest, NOON);
        SplittableRandom random = new SplittableRandom(8);
        for (int round = 0; round < 60; round++) {
            StringBuilder mutated = new StringBuilder(code);
            mutated.setCharAt(
                    random.nextInt(code.length()), "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(random.nextInt(36)));
            if (!mutated.toString().equals(code)) {
                assertThat(DOOR.scan(DOOR.steward, "door-1", DoorInTest.nonce(), mutated.toString(), NOON)
                                .problem())
                        .isIn("code-invalid", "code-stale");
            }
        }
        DoorInTest elsewhere = DoorInTest.open(false);
        Answer foreign = DOOR.scan(
                DOOR.steward, "door-1", DoorInTest.nonce(), elsewhere.ticket(elsewhere.reconfirmed(), NOON), NOON);
        assertThat(foreign.json().at("/about/reason").asText()).isEqualTo("OTHER_EVENT");
        assertThat(foreign.json().path("detail").asText()).isNotEqualTo("OTHER_EVENT");
        assertThat(DOOR.isIn(guest)).isFalse();
    }

    @Test
    void oneTicketAtTwentyDoorsAdmitsOnce() throws Exception {
        Person guest = DOOR.reconfirmed();
        List<Callable<Answer>> scans = IntStream.range(0, 20)
                .<Callable<Answer>>mapToObj(
                        door -> () -> DOOR.scan(DOOR.steward, "door-" + door, guest, NOON.plusMillis(door % 3)))
                .toList();

        List<Answer> answers = AtOnce.all(scans);

        assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .extracting(Answer::problem)
                .containsOnly("already-admitted");
    }

    @Test
    @NotOnLocalStack
    void cancellingAndEnteringNeverBothWin() throws Exception {
        List<Person> guests = DOOR.reconfirmed(200);
        SplittableRandom headStart = new SplittableRandom(200);
        int entered = 0;
        for (Person guest : guests) {
            String code = DOOR.ticket(guest, NOON);
            List<Boolean> won = AtOnce.all(List.of(
                    () -> DOOR.scan(DOOR.steward, "door-1", DoorInTest.nonce(), code, NOON)
                                    .status()
                            == 200,
                    () -> {
                        // Cancelling reads once less: without a head start for the scan it would win every time.
                        LockSupport.parkNanos(headStart.nextLong(LONGEST_HEAD_START));
                        return DOOR.cancel(guest, NOON);
                    }));

            assertThat(won).containsExactlyInAnyOrder(true, false);
            assertThat(DOOR.isIn(guest)).isEqualTo(won.getFirst());
            entered += won.getFirst() ? 1 : 0;
        }
        assertThat(entered).as("both sides win now and then").isBetween(1, 199);
    }

    @Test
    void onlyStewardsOfTheEventScan() {
        Person guest = DOOR.reconfirmed();
        DoorInTest elsewhere = DoorInTest.open(false);

        assertThat(DOOR.scan(guest, "door-1", guest, NOON).problem()).isEqualTo("not-allowed");
        assertThat(DOOR.scan(elsewhere.owner, "door-1", guest, NOON).problem()).isEqualTo("not-a-member");
        assertThat(TestCloud.shared()
                        .api()
                        .at(NOON)
                        .post(
                                DOOR.path("/check-ins/tickets"),
                                "{\"device\":\"d\",\"sequence\":1,\"nonce\":\"12345678\",\"deviceTime\":\"2030-02-09T12:00:00Z\",\"code\":\"x\"}")
                        .status())
                .isEqualTo(401);
        Answer otherClubsEvent =
                DOOR.as(DOOR.owner, NOON).get(DOOR.club.path("/events/" + elsewhere.event + "/check-ins"));
        assertThat(otherClubsEvent.problem()).isEqualTo("not-found");
        assertThat(DOOR.isIn(guest)).isFalse();
    }

    @Test
    void badInputIsAClearProblem() {
        for (String body : List.of(
                "",
                "{",
                "[]",
                "{}",
                "{\"device\":\"a b\",\"sequence\":1,\"nonce\":\"12345678\",\"deviceTime\":\"2030-02-09T12:00:00Z\",\"code\":\"x\"}",
                "{\"device\":\"d\",\"sequence\":-1,\"nonce\":\"12345678\",\"deviceTime\":\"2030-02-09T12:00:00Z\",\"code\":\"x\"}",
                "{\"device\":\"d\",\"sequence\":1,\"nonce\":\"#\",\"deviceTime\":\"2030-02-09T12:00:00Z\",\"code\":\"x\"}",
                "{\"device\":\"d\",\"sequence\":1,\"nonce\":\"12345678\",\"deviceTime\":\"noon\",\"code\":\"x\"}",
                "{\"device\":\"d\",\"sequence\":1,\"nonce\":\"12345678\",\"deviceTime\":\"2030-02-09T12:00:00Z\",\"code\":\""
                        + "x".repeat(1_000_000) + "\"}",
                "{\"device\":\"d\",\"sequence\":1,\"nonce\":\"12345678\",\"deviceTime\":\"2030-02-09T12:00:00Z\",\"code\":\"\\u0000\"}",
                "{\"device\":\"d\",\"sequence\":1,\"nonce\":\"12345678\",\"deviceTime\":\"2030-02-09T12:00:00Z\",\"code\":\"x\",\"more\":1}")) {
            Answer answer = DOOR.as(DOOR.steward, NOON).post(DOOR.path("/check-ins/tickets"), body);

            assertThat(answer.status())
                    .as(body.substring(0, Math.min(99, body.length())))
                    .isEqualTo(400);
            assertThat(answer.problem()).isNotEmpty();
        }
        assertThat(DOOR.scan(DOOR.steward, "d", DOOR.reconfirmed(), NOON.plus(Duration.ofMinutes(1)))
                        .status())
                .isEqualTo(200);
    }
}
