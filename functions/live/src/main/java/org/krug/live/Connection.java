package org.krug.live;

import java.time.Instant;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.Language;
import org.krug.contract.MemberId;

/**
 * An open WebSocket.
 *
 * @param id as API Gateway names it
 * @param until when it ends at the latest, as API Gateway's connections do
 */
record Connection(String id, Watcher watcher, Language language, Instant until) {

    /** Who watches what: fixed when the ticket is made. */
    record Watcher(ClubId club, EventId event, MemberId member) {}
}
