package org.krug.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.kernel.Lookup;
import org.krug.kernel.Outcome;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

/** The events of clubs, as other features may read them. */
public interface Events {

    Optional<Event> find(EventId event);

    /** The event if it belongs to the club; refused as not found otherwise, whoever asks. */
    Outcome<Event> inClub(ClubId club, EventId event);

    /** The same, to be read together with other things. */
    Lookup<Outcome<Event>> lookup(ClubId club, EventId event);

    /** A club's events, the latest start first. */
    List<Event> ofClub(ClubId club);

    /** A club's latest events that begin before a moment, the latest first, at most so many, in one request. */
    List<Event> latestBefore(ClubId club, Instant moment, int most);

    /** Reads an event from an item of the table's stream, absent when the item is something else. */
    Optional<Event> fromItem(EnhancedDocument item);
}
