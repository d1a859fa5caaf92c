package org.krug.app.desktop;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krug.app.views.Look;
import org.krug.contract.Language;
import org.krug.contract.checkin.AdmissionView.Person;
import org.krug.contract.checkin.CodeFault;
import org.krug.contract.checkin.DoorReport;
import org.krug.contract.checkin.ScanKind;
import org.krug.contract.checkin.ScanOutcome;
import org.krug.contract.checkin.ScanView;

/** What a door has to show on a bad day. */
final class SampleReport {
    private static final Instant NOW = SampleEvents.NOW;

    private SampleReport() {}

    static DoorReport of(Look look) {
        boolean russian = look.words().language() == Language.RU;
        Person guest = new Person("m1", MoreSamples.checkedIn(look).name());
        Person second = new Person("m2", russian ? "Пётр Макетов" : "Peter Mockup");
        Person one = new Person("s1", russian ? "Дарья Образец" : "Stella Sample");
        Person other = new Person("s2", russian ? "Борис Пример" : "Boris Example");
        return new DoorReport(
                List.of(
                        new DoorReport.DoubleAdmission(scan(guest, one, 900), scan(guest, other, 600)),
                        new DoorReport.DoubleAdmission(scan(second, null, 800), scan(second, one, 500))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new DoorReport.Quarantined("phone", one, NOW.minusSeconds(300), CodeFault.STALE, "{}"),
                        new DoorReport.Quarantined("phone", other, NOW.minusSeconds(400), CodeFault.FORGED, "{}"),
                        new DoorReport.Quarantined("phone", one, NOW.minusSeconds(500), CodeFault.MALFORMED, "{}")));
    }

    private static ScanView scan(Person guest, @Nullable Person steward, int secondsAgo) {
        return new ScanView(
                guest,
                ScanKind.TICKET,
                ScanOutcome.ADMITTED,
                NOW.minusSeconds(secondsAgo),
                null,
                NOW.minusSeconds(400),
                "phone",
                steward,
                null,
                null,
                false,
                false,
                false);
    }
}
