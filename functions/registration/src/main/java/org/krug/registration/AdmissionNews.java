package org.krug.registration;

import java.time.Instant;
import java.util.Optional;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

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
    private static final String EVENT = "EVENT#";
    private static final String ADMISSION = "ADMISSION#";

    /** Reads it from a stream's item, absent when the item is something else. */
    static Optional<AdmissionNews> of(EnhancedDocument item, Instant heardAt) {
        String pk = item.getString("pk");
        String sk = item.getString("sk");
        if (!pk.startsWith(EVENT) || !sk.startsWith(ADMISSION)) {
            return Optional.empty();
        }
        String undoneAt = item.isPresent("undoneAt") ? item.getString("undoneAt") : heardAt.toString();
        return Optional.of(new AdmissionNews(
                EventId.of(pk.substring(EVENT.length())),
                MemberId.of(sk.substring(ADMISSION.length())),
                AdmissionItem.ADMITTED.equals(item.getString("state")),
                Boolean.TRUE.equals(item.getBoolean("walkIn")),
                item.getNumber("version").longValue(),
                Instant.parse(item.getString("at")),
                Instant.parse(undoneAt)));
    }

    /** Whether the person is inside without a seat. */
    boolean walkedIn() {
        return admitted && walkIn;
    }
}
