package org.krug.registration;

import java.time.Instant;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;

/**
 * What check-in's stream tells of one person's admission.
 *
 * @param admitted whether it stands; otherwise a steward took it back
 * @param version counts the admission's changes: news of an earlier one than was heard are no news
 * @param at when the person was admitted
 * @param changedAt when it was taken back; for an admission, when the change was written
 */
record AdmissionNews(
        EventId event, MemberId member, boolean admitted, boolean walkIn, long version, Instant at, Instant changedAt) {
    /** Whether the person is inside without a seat. */
    boolean walkedIn() {
        return admitted && walkIn;
    }
}
