package org.krug.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krug.checkin.DoorInTest.NOON;
import static org.krug.checkin.DoorInTest.nonce;
import static org.krug.checkin.DoorInTest.queued;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.krug.checkin.DoorInTest.Person;
import org.krug.testkit.Answer;
import org.krug.testkit.NotOnLocalStack;
import org.krug.testkit.OnLocalStackToo;

@OnLocalStackToo
class DeviceQueueTest {
    private static final DoorInTest DOOR = DoorInTest.open(false);

    private static Instant minute(long minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void deviceLearnsTheDoorListWithoutNames() {
        DoorInTest door = DoorInTest.open(true);
        Person in = door.reconfirmed();
        door.scan(door.steward, "door-1", in, NOON);

        Answer answer = door.contact("door-2", NOON, Duration.ofSeconds(-90));

        assertThat(answer.json().path("serverTime").asText()).isEqualTo(NOON.toString());
        assertThat(answer.json().path("clockOffsetMillis").asLong()).isEqualTo(90_000);
        assertThat(answer.json().path("staticTickets").asBoolean()).isTrue();
        assertThat(answer.json().path("tickets")).hasSize(1);
        assertThat(answer.json().at("/tickets/0/admitted").asBoolean()).isTrue();
        assertThat(answer.json().at("/tickets/0/at").asText()).isEqualTo(NOON.toString());
        assertThat(answer.json().at("/tickets/0/by").asText()).isEqualTo("ANOTHER_DEVICE");
        assertThat(door.contact("door-1", NOON, Duration.ZERO)
                        .json()
                        .at("/tickets/0/by")
                        .asText())
                .isEqualTo("THIS_DEVICE");
        assertThat(answer.text()).doesNotContain("Гость").doesNotContain(in.id().toString());
        assertThat(answer.text()).doesNotContain(in.ticketId().ticketId().toString());
    }

    @Test
    void queuedScanIsJudgedByTheMeasuredClock() {
        Person guest = DOOR.reconfirmed();
        Duration ahead = Duration.ofMinutes(7);
        DOOR.contact("clock-1", NOON, ahead);

        JsonNode result = DOOR.uploaded(
                "clock-1",
                minute(30),
                queued(nonce(), minute(5).plus(ahead), DOOR.ticket(guest, minute(5)), NOON.toString()));

        assertThat(result.path("outcome").asText()).isEqualTo("ADMITTED");
        assertThat(result.path("at").asText()).isEqualTo(minute(5).toString());
        assertThat(result.path("unconfirmed").asBoolean()).isFalse();
        assertThat(DOOR.admission(guest).at()).isEqualTo(minute(5));
    }

    @Test
    void deviceThatNeverHadContactIsUnconfirmed() {
        Person guest = DOOR.reconfirmed();

        JsonNode result = DOOR.uploaded(
                "never-1",
                minute(30),
                queued(
                        nonce(),
                        minute(5),
                        DOOR.ticket(guest, minute(5)),
                        minute(4).toString()));

        assertThat(result.path("outcome").asText()).isEqualTo("ADMITTED");
        assertThat(result.path("unconfirmed").asBoolean()).isTrue();
    }

    @Test
    void scanBeforeTheUploadIsADoubleAdmissionWithBothSidesVisible() {
        DoorInTest door = DoorInTest.open(false);
        Person guest = door.reconfirmed();
        door.contact("door-2", NOON, Duration.ZERO);
        assertThat(door.scan(door.otherSteward, "door-1", guest, minute(6)).status())
                .isEqualTo(200);

        JsonNode result = door.uploaded(
                "door-2", minute(30), queued(nonce(), minute(5), door.ticket(guest, minute(5)), NOON.toString()));

        assertThat(result.path("outcome").asText()).isEqualTo("ADMITTED");
        assertThat(door.admission(guest).at()).isEqualTo(minute(5));
        JsonNode doubles = door.report().path("doubles");
        assertThat(doubles).hasSize(1);
        assertThat(doubles.at("/0/standing/device").asText()).isEqualTo("door-2");
        assertThat(doubles.at("/0/standing/scannedAt").asText())
                .isEqualTo(minute(5).toString());
        assertThat(doubles.at("/0/second/device").asText()).isEqualTo("door-1");
        assertThat(doubles.at("/0/second/steward/name").asText()).isEqualTo("Второй Участник");
    }

    @Test
    void offlineDoorIsAnsweredByWhatItCouldKnow() {
        Person before = DOOR.reconfirmed();
        Person after = DOOR.reconfirmed();
        DOOR.scan(DOOR.steward, "door-1", before, minute(8));
        DOOR.contact("door-3", minute(8), Duration.ZERO);
        DOOR.scan(DOOR.steward, "door-1", after, minute(9));
        DOOR.contact("door-3", minute(40), Duration.ZERO);

        Answer upload = DOOR.upload(
                "door-3",
                minute(41),
                queued(
                        nonce(),
                        minute(12),
                        DOOR.ticket(before, minute(12)),
                        minute(8).toString()),
                queued(
                        nonce(),
                        minute(13),
                        DOOR.ticket(after, minute(13)),
                        minute(8).toString()),
                queued(
                        nonce(),
                        minute(14),
                        DOOR.ticket(after, minute(14)),
                        minute(8).toString()));

        assertThat(upload.json().path("scans"))
                .extracting(scan -> scan.path("outcome").asText())
                .containsExactly("ALREADY_ADMITTED", "DOUBLE_ADMISSION", "ALREADY_ADMITTED");
        assertThat(upload.json().at("/scans/1/since").asText())
                .isEqualTo(minute(9).toString());
    }

    @Test
    void deviceKnowsNoMoreThanItWasTold() {
        Person guest = DOOR.reconfirmed();
        DOOR.contact("door-4", NOON, Duration.ZERO);
        DOOR.scan(DOOR.steward, "door-1", guest, minute(3));

        JsonNode boasting = DOOR.uploaded(
                "door-4",
                minute(30),
                queued(
                        nonce(),
                        minute(5),
                        DOOR.ticket(guest, minute(5)),
                        minute(4).toString()));

        assertThat(boasting.path("outcome").asText()).isEqualTo("DOUBLE_ADMISSION");
    }

    @Test
    void cancelledSinceTheScanTheAdmissionStandsAsAConflict() {
        DoorInTest door = DoorInTest.open(false);
        Person guest = door.reconfirmed();
        door.contact("door-2", NOON, Duration.ZERO);
        String scan = queued(nonce(), minute(5), door.ticket(guest, minute(5)), NOON.toString());
        assertThat(door.cancel(guest, minute(10))).isTrue();

        JsonNode result = door.uploaded("door-2", minute(30), scan);

        assertThat(result.path("outcome").asText()).isEqualTo("ADMITTED");
        assertThat(result.path("conflict").asBoolean()).isTrue();
        assertThat(door.isIn(guest)).isTrue();
        assertThat(door.report().path("conflicts")).hasSize(1);
        assertThat(door.uploaded("door-2", minute(31), scan)).isEqualTo(result);
    }

    @Test
    void noShowByTheUploadIsAConflictAndCancelledBeforeTheScanIsRefused() {
        Person late = DOOR.reconfirmed();
        Person gone = DOOR.reconfirmed();
        DOOR.contact("door-5", NOON, Duration.ZERO);
        DOOR.cancel(gone, minute(1));

        Answer upload = DOOR.upload(
                "door-5",
                DoorInTest.ENDS.plusSeconds(60),
                queued(nonce(), minute(5), DOOR.ticket(late, minute(5)), NOON.toString()),
                queued(nonce(), minute(6), DOOR.ticket(gone, minute(6)), NOON.toString()));

        assertThat(upload.json().at("/scans/0/outcome").asText()).isEqualTo("ADMITTED");
        assertThat(upload.json().at("/scans/0/conflict").asBoolean()).isTrue();
        assertThat(upload.json().at("/scans/1/outcome").asText()).isEqualTo("REFUSED");
        assertThat(upload.json().at("/scans/1/reason").asText()).isEqualTo("CANCELLED");
        assertThat(upload.json().at("/scans/1/since").asText())
                .isEqualTo(minute(1).toString());
    }

    @Test
    void brokenScansGoToTheQuarantineAndTheRestIsTaken() {
        DoorInTest door = DoorInTest.open(false);
        DoorInTest elsewhere = DoorInTest.open(false);
        Person guest = door.reconfirmed();
        door.contact("door-2", NOON, Duration.ZERO);
        String reused = nonce();
        String foreign = elsewhere.ticket(elsewhere.reconfirmed(), minute(5));
        String[] scans = {
            "null",
            "7",
            "{\"nonce\":\"" + nonce() + "\"}",
            "{\"sequence\":\"one\",\"nonce\":[],\"scannedAt\":{},\"code\":1}",
            queued(nonce(), minute(5), "KRUG1:NOTHING", NOON.toString()),
            queued(nonce(), minute(5), foreign, NOON.toString()),
            queued(nonce(), minute(5), door.ticket(guest, minute(20)), NOON.toString()),
            queued(reused, minute(5), door.ticket(guest, minute(5)), NOON.toString()),
            queued(reused, minute(6), door.ticket(guest, minute(6)), NOON.toString()),
            "{\"sequence\":1,\"nonce\":\"" + nonce() + "\",\"scannedAt\":\"noon\",\"code\":\"" + "x".repeat(100_000)
                    + "\"}"
        };

        Answer upload = door.upload("door-2", minute(30), scans);

        assertThat(upload.status()).as(upload.text()).isEqualTo(200);
        assertThat(upload.json().path("scans"))
                .extracting(scan -> scan.path("outcome").asText() + " "
                        + scan.path("reason").asText())
                .containsExactly(
                        "QUARANTINED MALFORMED",
                        "QUARANTINED MALFORMED",
                        "QUARANTINED MALFORMED",
                        "QUARANTINED MALFORMED",
                        "QUARANTINED MALFORMED",
                        "QUARANTINED OTHER_EVENT",
                        "QUARANTINED STALE",
                        "ADMITTED ",
                        "QUARANTINED NONCE_REUSED",
                        "QUARANTINED MALFORMED");
        assertThat(door.report().path("quarantine"))
                .hasSize(9)
                .extracting(kept -> kept.path("raw").asText())
                .contains(scans[0], scans[1], scans[2], scans[3]);
        assertThat(door.report().toString())
                .as("a ticket's code would open what a device's list has sealed")
                .containsPattern("KRUG1:…")
                .doesNotContainPattern("KRUG1:[0-9A-Z]");
        assertThat(door.upload("door-2", minute(40), scans).text()).isEqualTo(upload.text());
        assertThat(door.report().path("quarantine")).hasSize(9);
    }

    @Test
    void longScansThatBeginAlikeAreKeptApart() {
        DoorInTest door = DoorInTest.open(false);
        String begun = "{\"nonce\":\"" + nonce() + "\",\"code\":\"" + "x".repeat(50_000);

        door.upload("door-2", minute(30), begun + "a\"}", begun + "b\"}", begun + "a\"}");

        assertThat(door.report().path("quarantine"))
                .hasSize(2)
                .allSatisfy(kept ->
                        assertThat(kept.path("raw").asText()).hasSize(20_000).startsWith("{\"nonce\":"));
    }

    @Test
    void scanSentOnlineAndQueuedAgainCountsOnce() {
        Person guest = DOOR.reconfirmed();
        DOOR.contact("door-6", NOON, Duration.ZERO);
        String nonce = nonce();
        String code = DOOR.ticket(guest, minute(5));
        assertThat(DOOR.scan(DOOR.steward, "door-6", nonce, code, minute(5)).status())
                .isEqualTo(200);

        JsonNode result = DOOR.uploaded("door-6", minute(30), queued(nonce, minute(5), code, NOON.toString()));

        assertThat(result.path("outcome").asText()).isEqualTo("ADMITTED");
        assertThat(DOOR.admission(guest).version()).isEqualTo(1);
    }

    @Test
    void requestThatArrivesAfterTheUploadChangesNothing() {
        Person guest = DOOR.reconfirmed();
        DOOR.contact("door-8", NOON, Duration.ZERO);
        String nonce = nonce();
        String code = DOOR.ticket(guest, minute(5));
        JsonNode result = DOOR.uploaded("door-8", minute(30), queued(nonce, minute(5), code, NOON.toString()));
        assertThat(result.path("outcome").asText()).isEqualTo("ADMITTED");

        Answer late = DOOR.scan(DOOR.steward, "door-8", nonce, code, minute(31));

        assertThat(late.status()).as(late.text()).isEqualTo(200);
        assertThat(late.json().path("at").asText()).isEqualTo(minute(5).toString());
        assertThat(DOOR.admission(guest).version()).isEqualTo(1);
    }

    @Test
    void refusedOnlineAndQueuedAgainStaysRefused() {
        DoorInTest door = DoorInTest.open(false);
        Person guest = door.reconfirmed();
        door.contact("door-2", NOON, Duration.ZERO);
        door.cancel(guest, minute(1));
        String nonce = nonce();
        String code = door.ticket(guest, minute(5));
        assertThat(door.scan(door.steward, "door-2", nonce, code, minute(5)).problem())
                .isEqualTo("refused-at-the-door");

        JsonNode result = door.uploaded("door-2", minute(30), queued(nonce, minute(5), code, NOON.toString()));

        assertThat(result.path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(result.path("reason").asText()).isEqualTo("CANCELLED");
        assertThat(door.report().path("refused")).hasSize(1);
        assertThat(door.isIn(guest)).isFalse();
    }

    @Test
    void requestThatCameTooLateForItsCodeIsJudgedByTheQueue() {
        Person guest = DOOR.reconfirmed();
        DOOR.contact("door-9", NOON, Duration.ZERO);
        String nonce = nonce();
        String code = DOOR.ticket(guest, minute(5));
        assertThat(DOOR.scan(DOOR.steward, "door-9", nonce, code, minute(8)).problem())
                .isEqualTo("code-stale");

        JsonNode result = DOOR.uploaded("door-9", minute(30), queued(nonce, minute(5), code, NOON.toString()));

        assertThat(result.path("outcome").asText()).isEqualTo("ADMITTED");
        assertThat(DOOR.admission(guest).at()).isEqualTo(minute(5));
    }

    @Test
    void anyOrderOfUploadsEndsInTheSame() {
        List<Person> guests = DOOR.reconfirmed(3);
        List<List<String>> reports = new ArrayList<>();
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
        List<Admission> admissions = new ArrayList<>();
        for (int round = 0; round < guests.size(); round++) {
            Person guest = guests.get(round);
            String suffix = "-" + round;
            List<String> scans = new ArrayList<>();
            for (int device = 0; device < 4; device++) {
                DOOR.contact("any-" + device + suffix, NOON, Duration.ZERO);
                Instant at = minute(10 - device);
                scans.add(queued(nonce(), at, DOOR.ticket(guest, at), NOON.toString()));
            }
            Collections.shuffle(order, new Random(round));
            for (int device : order) {
                DOOR.upload("any-" + device + suffix, minute(30), scans.get(device));
                DOOR.upload("any-" + device + suffix, minute(30), scans.get(device), scans.get(device));
            }
            admissions.add(DOOR.admission(guest));
            List<String> doubles = new ArrayList<>();
            DOOR.report().path("doubles").forEach(pair -> {
                if (pair.at("/second/person/memberId")
                        .asText()
                        .equals(guest.id().toString())) {
                    doubles.add(pair.at("/second/scannedAt").asText());
                }
            });
            reports.add(doubles);
        }
        assertThat(admissions).extracting(Admission::at).containsOnly(minute(7));
        assertThat(reports)
                .containsOnly(List.of(
                        minute(8).toString(), minute(9).toString(), minute(10).toString()));
    }

    @Test
    @NotOnLocalStack
    void fiveHundredScansAtOnceAndNotOneMore() {
        String scan = queued(nonce(), NOON, "x", "");

        assertThat(DOOR.upload("door-7", NOON, Collections.nCopies(500, scan).toArray(new String[0]))
                        .status())
                .isEqualTo(200);
        assertThat(DOOR.upload("door-7", NOON, Collections.nCopies(501, scan).toArray(new String[0]))
                        .problem())
                .isEqualTo("invalid-field");
        assertThat(DOOR.upload("door-7", NOON).problem()).isEqualTo("invalid-field");
    }

    @Test
    void devicesAreForStewardsAndTheirNamesAreChecked() {
        Person guest = DOOR.reconfirmed();
        String body = "{\"deviceTime\":\"" + NOON + "\"}";

        assertThat(DOOR.as(guest, NOON)
                        .post(DOOR.path("/devices/door-1/contact"), body)
                        .problem())
                .isEqualTo("not-allowed");
        assertThat(DOOR.as(DOOR.steward, NOON)
                        .post(DOOR.path("/devices/door%231/contact"), body)
                        .problem())
                .isEqualTo("invalid-field");
        assertThat(DOOR.as(DOOR.steward, NOON)
                        .post(DOOR.path("/devices/door-1/contact"), "{\"deviceTime\":\"+1000000000-12-31T23:59:59Z\"}")
                        .problem())
                .isEqualTo("invalid-field");
    }
}
