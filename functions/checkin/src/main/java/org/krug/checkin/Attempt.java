package org.krug.checkin;

import org.krug.contract.MemberId;
import org.krug.events.Event;

/** A scan that is to be recorded; its code was found good. */
record Attempt(Event event, MemberId member, Scan.Source source, Scan.Times times, boolean unconfirmed, Nonce nonce) {

    /**
     * A scan's mark and what it marks.
     *
     * @param owner whose nonces these are: a device's, a phone's, or those of claims
     * @param content what was scanned; under one nonce it never changes
     */
    record Nonce(String owner, String value, String content) {}
}
