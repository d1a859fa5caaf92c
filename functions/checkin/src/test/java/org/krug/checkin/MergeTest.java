package org.krug.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krug.checkin.Scans.offline;
import static org.krug.checkin.Scans.online;
import static org.krug.checkin.Scans.refusedOnline;
import static org.krug.contract.checkin.ScanOutcome.ADMITTED;
import static org.krug.contract.checkin.ScanOutcome.ALREADY_ADMITTED;
import static org.krug.contract.checkin.ScanOutcome.DOUBLE_ADMISSION;
import static org.krug.contract.checkin.ScanOutcome.REFUSED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.krug.contract.checkin.ScanOutcome;

class MergeTest {

    @Test
    void onlyScanIsTheAdmission() {
        Scan scan = online("door-1", 5);

        assertThat(Merge.of(List.of(scan)).admission()).contains(scan);
        assertThat(outcomes(scan)).containsExactly(ADMITTED);
    }

    @Test
    void secondScanOnlineIsAnsweredAlreadyAdmitted() {
        assertThat(outcomes(online("door-1", 5), online("door-2", 6))).containsExactly(ADMITTED, ALREADY_ADMITTED);
    }

    @Test
    void scanBeforeAnotherDoorsUploadIsADoubleAdmission() {
        assertThat(outcomes(offline("door-2", 5, 0, 30), online("door-1", 6)))
                .containsExactly(ADMITTED, DOUBLE_ADMISSION);
    }

    @Test
    void scanAtTheVeryMomentOfTheUploadKnowsOfIt() {
        assertThat(outcomes(offline("door-2", 5, 0, 30), online("door-1", 30)))
                .containsExactly(ADMITTED, ALREADY_ADMITTED);
    }

    @Test
    void deviceKnowsItsOwnScansWhileOffline() {
        assertThat(outcomes(offline("door-2", 5, 0, 30), offline("door-2", 9, 0, 30)))
                .containsExactly(ADMITTED, ALREADY_ADMITTED);
    }

    @Test
    void doorThatWentOfflineBeforeDoesNotKnow() {
        assertThat(outcomes(online("door-1", 9), offline("door-2", 12, 8, 41)))
                .containsExactly(ADMITTED, DOUBLE_ADMISSION);
    }

    @Test
    void doorThatWentOfflineAfterwardsKnows() {
        assertThat(outcomes(online("door-1", 8), offline("door-2", 12, 8, 41)))
                .containsExactly(ADMITTED, ALREADY_ADMITTED);
    }

    @Test
    void earlierScanThatArrivesLateTakesTheAdmissionOver() {
        Scan later = online("door-1", 9);
        Scan earlier = offline("door-2", 5, 0, 30);

        assertThat(Merge.of(List.of(later, earlier)).admission()).contains(earlier);
    }

    @Test
    void refusedScanNeitherAdmitsNorBlocks() {
        assertThat(outcomes(refusedOnline("door-1", 4), online("door-1", 5))).containsExactly(REFUSED, ADMITTED);
    }

    @Test
    void personLetInAsAWalkInIsAnsweredAlreadyAdmittedInspiteOfTheState() {
        Scan walkIn = Scans.scan("door-1", 5, 5, 5, new AtTheDoor.MayEnter(true));

        assertThat(outcomes(walkIn, refusedOnline("door-2", 6))).containsExactly(ADMITTED, ALREADY_ADMITTED);
    }

    @Test
    void scanOutsideOfTheDoorsHoursIsRefusedWhoeverIsIn() {
        Scan late = Scans.scan("door-1", 9, 9, 9, new AtTheDoor.Closed(Scans.minute(8)));

        assertThat(outcomes(online("door-1", 5), late)).containsExactly(ADMITTED, REFUSED);
    }

    @Test
    void anyOrderAndAnyRepetitionOfUploadsGivesTheSame() {
        Random random = new Random(20190209);
        for (int round = 0; round < 2_000; round++) {
            List<Scan> scans = someScans(random);
            Map<Scan, ScanOutcome> expected = judged(scans);
            List<Scan> shuffled = new ArrayList<>(scans);
            Collections.shuffle(shuffled, random);

            assertThat(judged(shuffled)).isEqualTo(expected);
            assertThat(admissionsStepByStep(shuffled)).isEqualTo(Merge.of(scans).admission());
        }
    }

    @Test
    void atMostOneScanIsTheAdmissionAndNoneIsEarlier() {
        Random random = new Random(64);
        for (int round = 0; round < 2_000; round++) {
            List<Scan> scans = someScans(random);
            List<Scan> admitted = judged(scans).entrySet().stream()
                    .filter(judged -> judged.getValue() == ADMITTED)
                    .map(Map.Entry::getKey)
                    .toList();

            assertThat(admitted)
                    .hasSize(scans.stream().anyMatch(scan -> scan.door().admits()) ? 1 : 0);
            for (Scan first : admitted) {
                assertThat(scans)
                        .filteredOn(scan -> scan.door().admits())
                        .allMatch(scan ->
                                !scan.times().scannedAt().isBefore(first.times().scannedAt()));
            }
        }
    }

    /** As the store does it: each scan is merged with those that came before. */
    private static Optional<Scan> admissionsStepByStep(List<Scan> scans) {
        List<Scan> stored = new ArrayList<>();
        Optional<Scan> standing = Optional.empty();
        for (Scan scan : scans) {
            stored.add(scan);
            standing = Merge.of(stored).admission();
        }
        return standing;
    }

    private static List<Scan> someScans(Random random) {
        List<Scan> scans = new ArrayList<>();
        for (int count = 1 + random.nextInt(6); count > 0; count--) {
            String device = "door-" + random.nextInt(3);
            long at = random.nextInt(8);
            scans.add(
                    switch (random.nextInt(3)) {
                        case 0 -> online(device, at);
                        case 1 -> offline(device, at, Math.max(0, at - random.nextInt(4)), at + random.nextInt(5));
                        default -> refusedOnline(device, at);
                    });
        }
        return List.copyOf(new HashSet<>(scans));
    }

    private static Map<Scan, ScanOutcome> judged(List<Scan> scans) {
        Merge merge = Merge.of(scans);
        return scans.stream().collect(Collectors.toMap(scan -> scan, merge::outcome));
    }

    private static List<ScanOutcome> outcomes(Scan... scans) {
        Merge merge = Merge.of(Arrays.asList(scans));
        return Arrays.stream(scans).map(merge::outcome).toList();
    }
}
