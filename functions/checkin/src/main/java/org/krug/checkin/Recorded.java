package org.krug.checkin;

import java.time.Instant;
import java.util.Optional;
import org.krug.contract.MemberId;
import org.krug.contract.checkin.ScanOutcome;

/**
 * A scan and how it was answered. The answer is kept, so that a repeat hears the same; what the scan is in the light of later uploads, {@link
 * Merge} tells.
 *
 * @param before the admission that the answer speaks of
 * @param doubled the double admission that this scan brought to light
 */
record Recorded(Scan scan, ScanOutcome outcome, Optional<Before> before, Optional<Doubled> doubled) {
    Recorded(Scan scan, ScanOutcome outcome, Optional<Before> before) {
        this(scan, outcome, before, Optional.empty());
    }

    /**
     * Whether stewards should look at the person's scans because of it. Later scans make of this one nothing else that they should look at, unless
     * they bring a double admission to light, and then they are noted themselves.
     */
    boolean isNoted() {
        return outcome == ScanOutcome.REFUSED
                || outcome == ScanOutcome.DOUBLE_ADMISSION
                || doubled.isPresent()
                || scan.marks().unconfirmed()
                || scan.marks().conflict();
    }

    /** An admission that was there before. */
    record Before(Instant at, Optional<MemberId> steward) {}

    /**
     * Two scans that both let somebody in.
     *
     * @param scan marks the later one among the event's scans
     */
    record Doubled(String scan, Instant first, Instant second) {
        static Doubled of(Scan standing, Scan later) {
            return new Doubled(
                    later.source().device() + "#" + later.source().nonce(),
                    standing.times().scannedAt(),
                    later.times().scannedAt());
        }
    }
}
