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
 */
record Recorded(Scan scan, ScanOutcome outcome, Optional<Before> before) {

    /** An admission that was there before. */
    record Before(Instant at, Optional<MemberId> steward) {}
}
