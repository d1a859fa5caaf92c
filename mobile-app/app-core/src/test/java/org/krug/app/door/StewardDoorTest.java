package org.krug.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krug.app.api.Answer;
import org.krug.app.door.Link.Fate;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.AdmittedBy;
import org.krug.contract.checkin.CodeFault;
import org.krug.contract.checkin.ScanOutcome;
import org.krug.contract.checkin.ScanUpload;

class StewardDoorTest {
    private final ServerModel server = new ServerModel();
    private Steward steward;

    @BeforeEach
    void open() throws Exception {
        steward = new Steward("door-1", server);
    }

    private OfflineVerdict offline(String code) {
        return ((ScanAnswer.Offline) steward.door.scan(code)).verdict();
    }

    @Test
    void onlineTheServerDecidesAndNothingWaits() {
        String code = server.issue();

        assertThat(steward.door.scan(code)).isInstanceOf(ScanAnswer.Admitted.class);
        server.now = server.now.plusSeconds(60);
        ScanAnswer again = steward.door.scan(code);

        assertThat(((ScanAnswer.Refused) again).is(ProblemType.ALREADY_ADMITTED))
                .isTrue();
        assertThat(((ScanAnswer.Refused) again).since()).isPresent();
        assertThat(steward.door.status().waiting()).isZero();
        assertThat(steward.door.status().connection()).isEqualTo(DoorStatus.Connection.ONLINE);
    }

    @Test
    void whoWasLetInOnlineIsKnownOfflineAfterARestartToo() throws Exception {
        String code = server.issue();
        steward.door.sync();
        steward.door.scan(code);
        steward.restart();
        steward.link.fate(Fate.LOST);

        assertThat(offline(code))
                .isEqualTo(new OfflineVerdict.AlreadyAdmitted(Optional.of(ServerModel.NOON), AdmittedBy.THIS_DEVICE));
    }

    @Test
    void whomTheDeviceLetInAndNotToldOfTheServerIsNotAskedAfter() {
        String code = server.issue();
        steward.door.sync();
        steward.link.fate(Fate.LOST);
        assertThat(offline(code).letsIn()).isTrue();
        steward.link.fate(Fate.ANSWERED);
        server.now = server.now.plus(Duration.ofMinutes(5));

        assertThat(offline(code)).isInstanceOf(OfflineVerdict.AlreadyAdmitted.class);

        assertThat(steward.door.sync().done()).isPresent();
        assertThat(server.facts(code))
                .extracting(server::outcome)
                .containsExactly(ScanOutcome.ADMITTED, ScanOutcome.ALREADY_ADMITTED);
    }

    @Test
    void foreignCodesAreNeitherSentNorKept() {
        steward.link.fate(Fate.LOST);

        assertThat(steward.door.scan("https://example.org")).isEqualTo(new ScanAnswer.NoTicket(CodeFault.MALFORMED));
        assertThat(steward.door.scan("")).isEqualTo(new ScanAnswer.NoTicket(CodeFault.MALFORMED));
        assertThat(steward.door.scan("x".repeat(100_000))).isEqualTo(new ScanAnswer.NoTicket(CodeFault.MALFORMED));
        assertThat(steward.door.status().waiting()).isZero();
        assertThat(steward.door.status().connection()).isEqualTo(DoorStatus.Connection.UNKNOWN);
    }

    @Test
    void withoutAListNobodyIsLetInAndTheScanIsKept() {
        steward.link.fate(Fate.UNHEARD);
        String code = server.issue();

        assertThat(offline(code)).isEqualTo(new OfflineVerdict.NoList());

        steward.link.fate(Fate.ANSWERED);
        assertThat(steward.door.sync().done()).isPresent();
        assertThat(server.facts(code)).hasSize(1);
        assertThat(steward.door.status().corrections())
                .singleElement()
                .satisfies(correction -> assertThat(correction.outcome()).isEqualTo(ScanOutcome.ADMITTED));
    }

    @Test
    void fullDeviceLetsNobodyInByItself() throws Exception {
        String code = server.issue();
        steward.door.sync();
        steward.restart(steward.disk.start().fullAt(0));
        steward.link.fate(Fate.LOST);

        assertThat(steward.door.scan(code)).isInstanceOf(ScanAnswer.NotKept.class);
        steward.start.emptied();
        assertThat(offline(code).letsIn()).isTrue();
    }

    @Test
    void longQueueGoesInParts() {
        List<String> codes = Stream.generate(server::issue).limit(20).toList();
        steward.door.sync();
        steward.link.fate(Fate.LOST);
        for (int round = 0; round < 13; round++) {
            codes.forEach(steward.door::scan);
        }
        assertThat(steward.door.status().waiting()).isEqualTo(260).isLessThan(ScanUpload.MOST);
        steward.link.fate(Fate.ANSWERED);

        assertThat(steward.door.sync().done().orElseThrow().waiting()).isZero();
        assertThat(server.facts()).hasSize(260);
    }

    @Test
    void correctionStaysUntilAStewardHasSeenIt() throws Exception {
        String code = server.issue();
        steward.door.sync();
        server.cancel(code);
        steward.link.fate(Fate.LOST);
        assertThat(offline(code).letsIn()).isTrue();
        steward.link.fate(Fate.ANSWERED);
        steward.door.sync();
        steward.restart();

        List<Correction> corrections = steward.door.status().corrections();

        assertThat(corrections)
                .singleElement()
                .satisfies(correction -> assertThat(correction.outcome()).isEqualTo(ScanOutcome.REFUSED));
        steward.door.dismiss(corrections.get(0));
        steward.restart();
        assertThat(steward.door.status().corrections()).isEmpty();
    }

    @Test
    void searchWalkInsAndUndoSayThatTheyNeedAConnection() {
        steward.link.fate(Fate.LOST);

        assertThat(steward.door.search("Иван")).isInstanceOf(Answer.Unanswered.class);
        assertThat(steward.door.admit("00000000-0000-0000-0000-000000000001")).isInstanceOf(Answer.Unanswered.class);
        assertThat(steward.door.undo("00000000-0000-0000-0000-000000000001")).isInstanceOf(Answer.Unanswered.class);
        assertThat(steward.door.status().connection()).isEqualTo(DoorStatus.Connection.OFFLINE);
    }

    @Test
    void ofManyScansOfOneTicketAtOnceOneLetsIn() throws Exception {
        String code = server.issue();
        steward.door.sync();
        steward.link.fate(Fate.LOST);
        steward.door.scan(server.issue());
        List<Callable<OfflineVerdict>> scans = new ArrayList<>();
        for (int count = 0; count < 16; count++) {
            scans.add(() -> offline(code));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<OfflineVerdict> verdicts = new ArrayList<>();
        try {
            for (Future<OfflineVerdict> verdict : threads.invokeAll(scans)) {
                verdicts.add(verdict.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(verdicts).filteredOn(OfflineVerdict::letsIn).hasSize(1);
        assertThat(steward.door.status().waiting()).isEqualTo(17);
    }

    @Test
    void deviceKeepsItsName() throws Exception {
        Disk disk = new Disk();
        String name = DeviceName.of(disk.start());

        assertThat(DeviceName.of(disk.start())).isEqualTo(name);
        assertThat(DeviceName.of(new Disk().start())).isNotEqualTo(name);
    }
}
