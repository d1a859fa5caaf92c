package org.krug.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krug.app.door.Link.Fate;
import org.krug.app.wire.Json;
import org.krug.contract.checkin.SealedNames;
import org.krug.contract.codes.DoorEntry;
import org.krug.contract.codes.TicketCode;

/** The steward reads names without a network; whoever steals the phone reads none, whatever lies on it. */
class StolenPhoneTest {
    private static final Pattern CODE = Pattern.compile("KRUG1:[0-9A-Z $%*+./:-]+");

    private final ServerModel server = new ServerModel();
    private final List<String> codes = new ArrayList<>();
    private Steward steward;

    @BeforeEach
    void listIsHeard() throws Exception {
        for (int count = 0; count < 40; count++) {
            codes.add(server.issue());
        }
        steward = new Steward("door-1", server);
        assertThat(steward.door.sync().done()).isPresent();
    }

    private Optional<String> nameOffline(String code) {
        steward.link.fate(Fate.LOST);
        return ((ScanAnswer.Offline) steward.door.scan(code)).name();
    }

    @Test
    void nameIsReadWithoutANetworkAfterARestartToo() throws Exception {
        assertThat(nameOffline(codes.get(0))).contains(ServerModel.GUEST);
        steward.restart();

        assertThat(nameOffline(codes.get(1))).contains(ServerModel.GUEST);
        assertThat(nameOffline(codes.get(1))).as("once more").contains(ServerModel.GUEST);
    }

    @Test
    void noNameAndNoTicketLiesOnTheDevice() {
        everythingAStewardDoes();

        String all = String.join("\n", steward.disk.texts().values());
        assertThat(all).contains("entry").doesNotContain(ServerModel.GUEST);
        assertThat(codes)
                .map(ServerModel::ticket)
                .allSatisfy(ticket -> assertThat(all).doesNotContain(ticket));
    }

    @Test
    void codesThatWaitOnTheDeviceOpenNothingThere() throws Exception {
        everythingAStewardDoes();
        assertThat(opened()).isEmpty();
        assertThat(codesOnTheDevice()).hasSize(9);

        steward.restart();
        assertThat(nameOffline(codes.get(0))).as("its name is gone").isEmpty();
        steward.link.fate(Fate.LOST);
        steward.door.sync();
        assertThat(opened()).isEmpty();
    }

    @Test
    void oncePeopleAreToldOfTheirNamesComeBackAndTheirCodesGo() throws Exception {
        everythingAStewardDoes();
        steward.link.fate(Fate.ANSWERED);
        assertThat(steward.door.sync().done()).isPresent();

        assertThat(codesOnTheDevice()).isEmpty();
        steward.restart();
        assertThat(nameOffline(codes.get(0))).contains(ServerModel.GUEST);
    }

    @Test
    void wheneverTheDeviceStopsNoCodeLiesBesideItsName() throws Exception {
        for (int point = 0; point < 12; point++) {
            for (boolean after : new boolean[] {false, true}) {
                listIsHeard();
                steward.restart(steward.disk.start().stopsAt(point, after));
                steward.link.fate(Fate.LOST);
                steward.door.scan(codes.get(0));
                steward.door.scan(codes.get(1));
                steward.link.fate(Fate.ANSWERED);
                steward.door.sync();
                steward.restart();
                assertThat(opened()).as("stopped at %s", point).isEmpty();
            }
        }
    }

    @Test
    void withoutANameScansAreJudgedAllTheSame() {
        steward.disk.texts().replaceAll((name, text) -> name.contains(".people.") ? "{" : text);

        assertThat(nameOffline(codes.get(0))).contains(ServerModel.GUEST);
        assertThat(((ScanAnswer.Offline) steward.door.scan(codes.get(1))).verdict())
                .isInstanceOf(OfflineVerdict.Admitted.class);
    }

    /** Scans with a network and without, of good tickets and of cancelled ones, repeats, and a report. */
    private void everythingAStewardDoes() {
        for (int at = 10; at < 20; at++) {
            steward.door.scan(codes.get(at));
        }
        server.cancel(codes.get(20));
        steward.door.scan(codes.get(20));
        assertThat(steward.door.sync().done()).isPresent();
        for (int at = 0; at < 8; at++) {
            assertThat(nameOffline(codes.get(at))).contains(ServerModel.GUEST);
        }
        assertThat(nameOffline(codes.get(20))).isPresent();
    }

    private List<String> codesOnTheDevice() {
        List<String> found = new ArrayList<>();
        for (String text : steward.disk.texts().values()) {
            Matcher code = CODE.matcher(text);
            while (code.find()) {
                found.add(code.group());
            }
        }
        return found;
    }

    /** What a thief reads who tries every code on every sealed name. */
    private List<String> opened() throws IOException {
        List<String> opened = new ArrayList<>();
        for (String code : codesOnTheDevice()) {
            DoorEntry entry = DoorEntry.of(TicketCode.claimedIds(code).orElseThrow());
            steward.disk.texts().forEach((name, text) -> {
                if (name.contains(".people.")) {
                    Json.read(SealedNames.class, text).orElseThrow().names().stream()
                            .flatMap(kept -> entry.open(kept.name()).stream())
                            .forEach(opened::add);
                }
            });
        }
        return opened;
    }
}
