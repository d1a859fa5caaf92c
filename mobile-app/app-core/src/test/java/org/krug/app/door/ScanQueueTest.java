package org.krug.app.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krug.contract.EventId;
import org.krug.contract.checkin.AdmittedBy;
import org.krug.contract.checkin.ScanOutcome;

class ScanQueueTest {
    private static final Instant NOON = Instant.parse("2030-02-09T12:00:00Z");
    private final EventId event = new EventId(UUID.randomUUID());
    private final Disk disk = new Disk();

    private ScanQueue open() throws IOException {
        return ScanQueue.open(disk.start(), event);
    }

    private static KeptScan scan(long sequence, String ticket, boolean letIn) {
        return new KeptScan(sequence, nonce(sequence), NOON, "code", NOON, NOON, ticket, letIn, null);
    }

    private static String nonce(long sequence) {
        return "the-nonce-" + sequence;
    }

    @Test
    void scansAndWhoWasLetInSurviveARestart() throws Exception {
        ScanQueue queue = open();
        queue.keep(scan(queue.nextSequence(), "one", true));
        queue.keep(scan(queue.nextSequence(), "two", false));

        ScanQueue again = open();

        assertThat(again.waiting(10)).extracting(KeptScan::entry).containsExactly("one", "two");
        assertThat(again.letIn("one"))
                .contains(new OfflineVerdict.AlreadyAdmitted(Optional.of(NOON), AdmittedBy.THIS_DEVICE));
        assertThat(again.letIn("two")).isEmpty();
        assertThat(again.letInUnheard("one")).isTrue();
    }

    @Test
    void numbersAreNeverGivenTwiceAlthoughTheirScansAreGone() throws Exception {
        Set<Long> given = new HashSet<>();
        for (int start = 0; start < 5; start++) {
            ScanQueue queue = open();
            for (int count = 0; count < 130; count++) {
                long number = queue.nextSequence();
                assertThat(given.add(number)).as("number %s", number).isTrue();
                queue.keep(scan(number, "one", true));
                queue.answered(nonce(number), ScanOutcome.ADMITTED);
            }
            queue.forget(queue.answered());
        }
        assertThat(disk.texts().keySet()).noneMatch(name -> name.contains(".scan."));
    }

    @Test
    void numbersGoOnWhenWhatWasWrittenOfThemCantBeRead() throws Exception {
        ScanQueue queue = open();
        long before = queue.nextSequence();
        disk.texts().replaceAll((name, text) -> name.endsWith(".numbers") ? "\u0000" : text);

        assertThat(open().nextSequence()).isGreaterThan(before + 100);
    }

    @Test
    void answeredScanWaitsNoMoreAndStillTellsWhoIsIn() throws Exception {
        ScanQueue queue = open();
        queue.keep(scan(0, "one", false));

        assertThat(queue.answered(nonce(0), ScanOutcome.ADMITTED)).isTrue();
        assertThat(queue.answered(nonce(0), ScanOutcome.ADMITTED)).isFalse();
        assertThat(queue.answered("another", ScanOutcome.ADMITTED)).isFalse();

        assertThat(open().length()).isZero();
        assertThat(open().letIn("one"))
                .contains(new OfflineVerdict.AlreadyAdmitted(Optional.of(NOON), AdmittedBy.THIS_DEVICE));
    }

    @Test
    void unreadableScanIsSetAsideAndNeverDeleted() throws Exception {
        open().keep(scan(0, "one", true));
        open().keep(scan(1, "two", true));
        disk.texts().replaceAll((name, text) -> name.contains(".scan.") && name.endsWith("0") ? "{\"seq" : text);

        ScanQueue queue = open();

        assertThat(queue.waiting(10)).extracting(KeptScan::entry).containsExactly("two");
        assertThat(queue.unreadable()).isEqualTo(1);
        assertThat(disk.texts().values()).contains("{\"seq");
        assertThat(open().unreadable()).isEqualTo(1);
        assertThat(queue.nextSequence()).isGreaterThan(1);
    }

    @Test
    void fullDeviceKeepsNothingHalf() throws Exception {
        Disk.Start full = disk.start().fullAt(0);
        ScanQueue queue = ScanQueue.open(full, event);

        assertThatThrownBy(() -> queue.keep(scan(0, "one", true))).isInstanceOf(IOException.class);

        assertThat(queue.length()).isZero();
        assertThat(queue.full()).isTrue();
        full.emptied();
        queue.keep(scan(1, "one", true));
        assertThat(queue.full()).isFalse();
        assertThat(open().waiting(10)).extracting(KeptScan::sequence).containsExactly(1L);
    }

    @Test
    void eventsAreKeptApart() throws Exception {
        open().keep(scan(0, "one", true));

        EventId other = new EventId(UUID.randomUUID());
        ScanQueue queue = ScanQueue.open(disk.start(), other);
        assertThat(queue.length()).isZero();
        queue.keep(scan(0, "one", true));
        queue.keep(scan(1, "two", true));
        assertThat(ScanQueue.waiting(disk.start())).isEqualTo(Map.of(event, 1, other, 2));
        queue.answered(nonce(0), ScanOutcome.ADMITTED);
        queue.answered(nonce(1), ScanOutcome.ADMITTED);
        assertThat(ScanQueue.waiting(disk.start())).isEqualTo(Map.of(event, 1));
    }
}
