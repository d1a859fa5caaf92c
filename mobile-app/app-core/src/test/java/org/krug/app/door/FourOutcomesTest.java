package org.krug.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krug.app.door.Link.Fate;
import org.krug.contract.checkin.AdmittedBy;
import org.krug.contract.checkin.ScanOutcome;

/** A scan whose answer did not come in time: whatever became of the request, all ends as if it had been answered at once. */
class FourOutcomesTest {

    /** How things stand when everything has been sent. */
    private record End(List<ScanOutcome> facts, boolean admitted, int waiting, OfflineVerdict nextTime) {}

    /** What the server and the device know of the ticket when it is scanned. */
    enum Ticket {
        GOOD_FOR_BOTH,
        /** Cancelled after the device's contact: the server says no, the device yes. */
        CANCELLED_MEANWHILE,
        /** Issued after the device's contact: the server says yes, the device no. */
        ISSUED_MEANWHILE
    }

    private static End afterScan(Ticket ticket, Fate fate, boolean stops) throws Exception {
        ServerModel server = new ServerModel();
        Steward steward = new Steward("door-1", server);
        String early = server.issue();
        assertThat(steward.door.sync().done()).isPresent();
        String code = ticket == Ticket.ISSUED_MEANWHILE ? server.issue() : early;
        if (ticket == Ticket.CANCELLED_MEANWHILE) {
            server.cancel(code);
        }
        server.now = server.now.plus(Duration.ofMinutes(1));

        steward.link.fate(fate);
        ScanAnswer answer = steward.door.scan(code);
        assertThat(answer instanceof ScanAnswer.Offline).isEqualTo(fate != Fate.ANSWERED);
        if (answer instanceof ScanAnswer.Offline offline) {
            assertThat(offline.verdict().letsIn()).isEqualTo(ticket != Ticket.ISSUED_MEANWHILE);
        }
        if (stops) {
            steward.restart();
        }
        steward.link.fate(Fate.ANSWERED);
        server.now = server.now.plus(Duration.ofMinutes(10));
        assertThat(steward.door.sync().done()).isPresent();
        steward.link.deliver();
        assertThat(steward.door.sync().done()).isPresent();

        List<ScanOutcome> facts =
                server.facts(code).stream().map(server::outcome).toList();
        boolean admitted = server.admission(code).isPresent();
        steward.link.fate(Fate.LOST);
        OfflineVerdict next = ((ScanAnswer.Offline) steward.door.scan(code)).verdict();
        return new End(facts, admitted, steward.door.status().waiting() - 1, withoutTime(next));
    }

    /** By whom and when it is known differs, what is known must not. */
    private static OfflineVerdict withoutTime(OfflineVerdict verdict) {
        return verdict instanceof OfflineVerdict.AlreadyAdmitted
                ? new OfflineVerdict.AlreadyAdmitted(Optional.empty(), AdmittedBy.THIS_DEVICE)
                : verdict;
    }

    @ParameterizedTest(name = "{0}: {1} for a ticket that is {2}")
    @CsvSource({
        "reached and answered late,            UNHEARD, GOOD_FOR_BOTH,       ADMITTED",
        "reached late and answered late,       LATE,    GOOD_FOR_BOTH,       ADMITTED",
        "reached and refused,                  UNHEARD, CANCELLED_MEANWHILE, REFUSED",
        "reached late and refused,             LATE,    CANCELLED_MEANWHILE, REFUSED",
        "never reached,                        LOST,    GOOD_FOR_BOTH,       ADMITTED",
        "never reached and would be refused,   LOST,    CANCELLED_MEANWHILE, REFUSED",
        "reached but the fallback said no,     UNHEARD, ISSUED_MEANWHILE,    ADMITTED",
        "reached late but the fallback said no,LATE,    ISSUED_MEANWHILE,    ADMITTED",
        "never reached and the fallback said no,LOST,   ISSUED_MEANWHILE,    ADMITTED"
    })
    void endsAsIfItHadBeenAnswered(String name, Fate fate, Ticket ticket, ScanOutcome outcome) throws Exception {
        End expected = afterScan(ticket, Fate.ANSWERED, false);
        assertThat(expected.facts()).containsExactly(outcome);

        assertThat(afterScan(ticket, fate, false)).as(name).isEqualTo(expected);
        assertThat(afterScan(ticket, fate, true))
                .as("%s, and the app is killed", name)
                .isEqualTo(expected);
    }
}
