package org.krug.contract.checkin;

import java.time.Instant;

/**
 * Somebody was admitted.
 *
 * @param name for the steward, or for the attendee themselves
 * @param at the admission's time
 * @param unconfirmed whether stewards see it as unconfirmed, for it came late or from an unknown clock
 */
public record CheckedIn(
        ScanOutcome outcome, String memberId, String name, Instant at, boolean walkIn, boolean unconfirmed) {}
