package org.krug.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.kernel.Lookup;
import org.krug.kernel.Once;

/** Keeps events. */
interface EventStore {

    /** Strongly consistent. */
    Optional<Event> find(EventId event);

    /** The same, to be read together with other things. */
    Lookup<Optional<Event>> lookup(EventId event);

    /** A club's events, the latest start first; a change may take a moment to show. */
    List<Event> ofClub(ClubId club);

    /** A club's latest that begin before a moment, the latest first, at most so many; a change may take a moment to show. */
    List<Event> latestBefore(ClubId club, Instant moment, int most);

    /**
     * Writes an event over the version before it; version 1 over nothing.
     *
     * @param once keeps the answer to the request in the same transaction
     * @return whether it was written; not, when the stored event has another version by now
     */
    boolean save(Event event, Once<Event> once);
}
