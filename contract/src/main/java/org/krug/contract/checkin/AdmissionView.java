package org.krug.contract.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An admission as stewards see it.
 *
 * @param at when the earliest scan was made
 * @param receivedAt when the server heard of that scan
 * @param conflict whether the registration was cancelled, expired or a no-show when the scan was uploaded
 * @param device the steward's device, missing for the attendee's own phone
 * @param steward who scanned, missing for the attendee themselves
 */
public record AdmissionView(
        String memberId,
        String name,
        Instant at,
        Instant receivedAt,
        boolean walkIn,
        boolean undone,
        boolean conflict,
        @Nullable String device,
        @Nullable Person steward) {

    /** A member by id and name. */
    public record Person(String memberId, String name) {}
}
