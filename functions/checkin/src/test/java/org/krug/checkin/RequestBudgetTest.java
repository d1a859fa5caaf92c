package org.krug.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krug.checkin.DoorInTest.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.krug.checkin.DoorInTest.Person;
import org.krug.contract.registration.RegistrationAction;
import org.krug.registration.RegistrationLinks;
import org.krug.testkit.Answer;
import org.krug.testkit.TestCloud;
import org.krug.testkit.Wire;

/** What the busiest requests ask of DynamoDB, as docs/data-model.md promises; never a scan, and no more the more people there are. */
class RequestBudgetTest {
    private static final Instant BEFORE = NOON.minusSeconds(3 * 86_400);
    private static final List<String> READ_AND_WRITE = List.of("BatchGetItem", "TransactWriteItems");
    private static final int CROWD = 40;

    @Test
    void aSeatCostsOneReadAndOneWrite() {
        DoorInTest door = DoorInTest.open(false);
        Person first = known(door);
        assertThat(sent(() -> registration(door, first, ""))).isEqualTo(READ_AND_WRITE);
        assertThat(sent(() -> registration(door, first, "/confirmation"))).isEqualTo(READ_AND_WRITE);

        door.members(CROWD).forEach(other -> {
            registration(door, other, "");
            registration(door, other, "/confirmation");
        });
        Person last = known(door);
        assertThat(sent(() -> registration(door, last, ""))).isEqualTo(READ_AND_WRITE);
        assertThat(sent(() -> registration(door, last, "/confirmation"))).isEqualTo(READ_AND_WRITE);
    }

    @Test
    void aPlaceInLineCostsFourHoweverLongTheLine() {
        DoorInTest door = DoorInTest.open(false, 1);
        Person holder = known(door);
        registration(door, holder, "");
        registration(door, holder, "/confirmation");
        List<String> joining = List.of("BatchGetItem", "Query", "UpdateItem", "TransactWriteItems");

        Person first = known(door);
        registration(door, first, "");
        assertThat(sent(() -> registration(door, first, "/confirmation"))).isEqualTo(joining);
        door.members(CROWD).forEach(other -> {
            registration(door, other, "");
            registration(door, other, "/confirmation");
        });
        Person last = known(door);
        registration(door, last, "");
        assertThat(sent(() -> {
                    Answer answer = registration(door, last, "/confirmation");
                    assertThat(answer.json().path("ahead").asInt()).isEqualTo(CROWD + 1);
                }))
                .isEqualTo(joining);
        assertThat(sent(() -> registration(door, holder, "/cancellation")))
                .as("cancelling hands the seat to the first in line")
                .isEqualTo(List.of("BatchGetItem", "Query", "TransactWriteItems"));
        assertThat(sent(() -> registration(door, first, "/acceptance"))).isEqualTo(READ_AND_WRITE);
    }

    @Test
    void aMailLinkCostsTwoMoreThanTheApp() {
        DoorInTest door = DoorInTest.open(false);
        Person person = known(door);
        registration(door, person, "");
        String link = TestCloud.shared()
                .bean(RegistrationLinks.class)
                .link(door.eventId(), person.id(), RegistrationAction.CONFIRM);
        String path = link.substring(link.indexOf("/r/"));

        assertThat(sent(() -> assertThat(TestCloud.shared()
                                .api()
                                .at(BEFORE)
                                .with("content-type", "application/x-www-form-urlencoded")
                                .post(path, "do=confirm")
                                .status())
                        .isEqualTo(200)))
                .isEqualTo(List.of("GetItem", "BatchGetItem", "TransactWriteItems", "GetItem"));
    }

    @Test
    void anAdmissionCostsThreeHoweverManyAreInside() {
        DoorInTest door = DoorInTest.open(true);
        List<Person> guests = door.reconfirmed(CROWD);
        door.as(door.steward, NOON).get(door.path("/check-ins/mine"));
        List<String> byTicket = List.of("Query", "BatchGetItem", "TransactWriteItems");
        assertThat(admitted(door, guests.getFirst())).isEqualTo(byTicket);
        guests.subList(1, CROWD - 2).forEach(guest -> admitted(door, guest));
        assertThat(admitted(door, guests.get(CROWD - 2))).isEqualTo(byTicket);

        Person self = guests.get(CROWD - 1);
        String code = door.venueCode(NOON);
        assertThat(sent(() -> assertThat(door.scansVenue(self, code, NOON, NOON).status())
                        .isEqualTo(200)))
                .isEqualTo(READ_AND_WRITE);
        Person walkIn = door.member();
        assertThat(sent(() -> assertThat(door.walkIn(door.steward, walkIn, NOON).status())
                        .isEqualTo(200)))
                .isEqualTo(READ_AND_WRITE);
    }

    @Test
    void theReportReadsNothingOfThoseWhoCameInAsTheyShould() {
        DoorInTest door = DoorInTest.open(false);
        List<Person> guests = door.members(CROWD);
        door.walkIn(door.steward, guests.getFirst(), NOON);
        long alone = bytesRead(door::report);
        guests.subList(1, CROWD).forEach(guest -> door.walkIn(door.steward, guest, NOON));
        assertThat(bytesRead(door::report)).isEqualTo(alone);
        assertThat(reporting(door, 0)).containsExactly("BatchGetItem", "Query", "Query");

        List<Person> refused = door.members(DoorReports.FEW + 1);
        Instant early = DoorInTest.DOORS_OPEN.minusSeconds(60);
        refused.subList(0, 2).forEach(person -> door.walkIn(door.steward, person, early));
        assertThat(reporting(door, 2))
                .as("whom to look at, the scans of both and their admissions, the quarantine, the names")
                .containsExactly("BatchGetItem", "Query", "Query", "Query", "BatchGetItem", "Query", "BatchGetItem");

        refused.subList(2, refused.size()).forEach(person -> door.walkIn(door.steward, person, early));
        assertThat(reporting(door, refused.size()))
                .as("of many, all scans at once")
                .containsExactly("BatchGetItem", "Query", "Query", "BatchGetItem", "Query", "BatchGetItem");
    }

    private static List<String> reporting(DoorInTest door, int refused) {
        return TestCloud.shared()
                .bean(Wire.class)
                .during(() -> assertThat(door.report().path("refused")).hasSize(refused));
    }

    private static long bytesRead(Runnable call) {
        AtomicLong bytes = new AtomicLong();
        TestCloud.shared()
                .bean(Wire.class)
                .troubled(
                        (operation, body, exchange) -> {
                            Wire.Reply reply = exchange.send(body);
                            bytes.addAndGet(reply.body().length);
                            return reply;
                        },
                        call);
        return bytes.get();
    }

    @Test
    void aDevicesListAndItsNamesAreReadInPagesNotOneByOne() {
        DoorInTest door = DoorInTest.open(true);
        door.reconfirmed(5);
        door.as(door.steward, NOON).get(door.path("/check-ins/mine"));

        assertThat(sent(() -> door.contact("door-1", NOON, Duration.ZERO)))
                .isEqualTo(List.of("BatchGetItem", "Query", "PutItem"));
        assertThat(sent(() -> assertThat(door.as(door.steward, NOON)
                                .get(door.path("/check-ins/names"))
                                .json()
                                .path("names"))
                        .hasSize(5)))
                .isEqualTo(List.of("BatchGetItem", "Query", "BatchGetItem"));
    }

    /** A member whose sign-in the function has seen before, as it has of nearly everybody. */
    private static Person known(DoorInTest door) {
        Person person = door.member();
        door.as(person, BEFORE).get(door.path("/registration"));
        return person;
    }

    private static Answer registration(DoorInTest door, Person person, String what) {
        Answer answer = door.as(person, BEFORE).post(door.path("/registration" + what), "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static List<String> admitted(DoorInTest door, Person guest) {
        return sent(
                () -> assertThat(door.scan(door.steward, "door-1", guest, NOON).status())
                        .isEqualTo(200));
    }

    /** The requests in their order, but for those that ran again because DynamoDB Local was busy with another transaction. */
    private static List<String> sent(Runnable call) {
        List<String> sent = new ArrayList<>();
        TestCloud.shared().bean(Wire.class).during(call).forEach(operation -> {
            if (sent.isEmpty() || !sent.getLast().equals(operation)) {
                sent.add(operation);
            }
        });
        return sent;
    }
}
