package org.krug.checkin;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.krug.contract.checkin.ScanOutcome;

/**
 * What all scans of one person amount to: one admission, at the earliest time. It depends on the scans alone, not on the order in which they came.
 *
 * @param scans in the order they were made
 */
record Merge(List<Scan> scans) {
    private static final Comparator<Scan> AS_MADE = Comparator.<Scan, Instant>comparing(
                    scan -> scan.times().scannedAt())
            .thenComparing(scan -> scan.times().receivedAt())
            .thenComparing(scan -> scan.source().nonce())
            .thenComparing(scan -> scan.source().device());

    /** The scans of one person and one round. */
    static Merge of(Collection<Scan> scans) {
        return new Merge(scans.stream().sorted(AS_MADE).toList());
    }

    /** The scan that stands. */
    Optional<Scan> admission() {
        return scans.stream().filter(scan -> scan.door().admits()).findFirst();
    }

    /** What one of the scans is, now that the others are known. */
    ScanOutcome outcome(Scan scan) {
        if (admission().filter(scan::equals).isPresent()) {
            return ScanOutcome.ADMITTED;
        }
        // Outside of the doors' hours nothing else counts. A wrong state yields to an admission: a walk-in who is
        // scanned again is in already, and so is who came before organisers closed the doors.
        boolean refused = switch (scan.door()) {
            case AtTheDoor.TooEarly early -> true;
            case AtTheDoor.Closed closed -> true;
            case AtTheDoor.Shut shut -> !knewOfEarlier(scan);
            case AtTheDoor.WrongState wrong -> !knewOfEarlier(scan);
            case AtTheDoor.MayEnter entering -> false;
        };
        if (refused) {
            return ScanOutcome.REFUSED;
        }
        return knewOfEarlier(scan) ? ScanOutcome.ALREADY_ADMITTED : ScanOutcome.DOUBLE_ADMISSION;
    }

    /** The double admission that is there now and was not without a scan; at most one comes with each. */
    Optional<Recorded.Doubled> doubledBy(Scan scan) {
        Merge without =
                Merge.of(scans.stream().filter(other -> !other.equals(scan)).toList());
        return scans.stream()
                .filter(each -> outcome(each) == ScanOutcome.DOUBLE_ADMISSION)
                .filter(each -> each.equals(scan) || without.outcome(each) != ScanOutcome.DOUBLE_ADMISSION)
                .findFirst()
                .flatMap(later -> admission().map(standing -> Recorded.Doubled.of(standing, later)));
    }

    private boolean knewOfEarlier(Scan scan) {
        return scans.stream()
                .takeWhile(earlier -> !earlier.equals(scan))
                .anyMatch(earlier -> earlier.door().admits() && scan.couldKnowOf(earlier));
    }
}
