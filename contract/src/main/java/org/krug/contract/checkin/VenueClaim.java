package org.krug.contract.checkin;

import java.time.Instant;

/**
 * What a venue code was exchanged for when its address was opened: time enough to sign in.
 *
 * @param claim sent back once, by the person signed in
 * @param openedAt the time of the admission it can become
 * @param until how long it is good
 */
public record VenueClaim(String claim, String clubId, String eventId, Instant openedAt, Instant until) {}
