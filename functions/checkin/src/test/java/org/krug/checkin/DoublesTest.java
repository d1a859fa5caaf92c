package org.krug.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krug.checkin.DoorInTest.NOON;
import static org.krug.checkin.DoorInTest.nonce;
import static org.krug.checkin.DoorInTest.queued;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krug.checkin.DoorInTest.Person;
import org.krug.testkit.TestCloud;

/** Whatever the order in which offline scans arrive, each double admission comes to light once, with the scan that brings it. */
class DoublesTest {
    private static final DoorInTest DOOR = DoorInTest.open(true);
    private static final List<List<Integer>> ORDERS = List.of(
            List.of(0, 1, 2), List.of(0, 2, 1), List.of(1, 0, 2), List.of(1, 2, 0), List.of(2, 0, 1), List.of(2, 1, 0));

    private static List<Recorded.Doubled> cameToLight(Person guest) {
        return TestCloud.shared().bean(CheckinStore.class).scans(DOOR.eventId(), guest.id()).stream()
                .flatMap(recorded -> recorded.doubled().stream())
                .toList();
    }

    @Test
    void ofThreeDevicesTwoAreLateInWhateverOrderTheyCome() {
        for (List<Integer> order : ORDERS) {
            Person guest = DOOR.reconfirmed();
            List<String> scans = new ArrayList<>();
            for (int device = 0; device < 3; device++) {
                DOOR.contact("doubles-" + device, NOON, Duration.ZERO);
                Instant at = NOON.plusSeconds(60 + device * 60L);
                scans.add(queued(nonce(), at, DOOR.ticket(guest, at), NOON.toString()));
            }

            for (int device : order) {
                DOOR.upload("doubles-" + device, NOON.plusSeconds(900), scans.get(device));
                DOOR.upload("doubles-" + device, NOON.plusSeconds(960), scans.get(device));
            }

            assertThat(cameToLight(guest))
                    .as("in the order %s", order)
                    .extracting(doubled -> doubled.scan().substring(0, "doubles-0".length()))
                    .hasSize(2)
                    .contains("doubles-2")
                    .doesNotHaveDuplicates();
            assertThat(DOOR.report().path("doubles"))
                    .as("what every steward sees")
                    .filteredOn(doubled -> doubled.at("/second/person/memberId")
                            .asText()
                            .equals(guest.id().toString()))
                    .hasSize(2);
            assertThat(cameToLight(guest)).allMatch(doubled -> doubled.first().isBefore(doubled.second()));
        }
    }

    @Test
    void repeatAtOneDeviceIsNone() {
        Person guest = DOOR.reconfirmed();
        DOOR.scan(DOOR.steward, "doubles-4", guest, NOON);
        DOOR.scan(DOOR.otherSteward, "doubles-5", guest, NOON.plusSeconds(60));
        DOOR.contact("doubles-4", NOON.plusSeconds(90), Duration.ZERO);
        Instant later = NOON.plusSeconds(120);
        DOOR.upload(
                "doubles-4",
                NOON.plusSeconds(900),
                queued(
                        nonce(),
                        later,
                        DOOR.ticket(guest, later),
                        NOON.plusSeconds(90).toString()));

        assertThat(cameToLight(guest)).isEmpty();
    }
}
