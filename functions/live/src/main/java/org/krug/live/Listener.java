package org.krug.live;

import java.time.Instant;
import java.util.Map;
import org.krug.contract.ClubId;
import org.krug.contract.Language;
import org.krug.contract.MemberId;

/**
 * An open WebSocket over which somebody hears that something new lies in their inbox.
 *
 * @param id as API Gateway names it
 * @param members who they are in each of their clubs: fixed when the ticket is made
 * @param until when it ends at the latest, as API Gateway's connections do
 */
record Listener(String id, Map<ClubId, MemberId> members, Language language, Instant until) {
    /** How their tickets begin, which tells them from those of the live counts. */
    static final String TICKET = "inbox.";
}
