package org.krug.live;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;

/** Keeps each event's counts and what was seen of each person. All reads are strongly consistent. */
interface CountStore {
    /** How many people one {@link #write} takes: a transaction has at most 100 items, one is for the counts. */
    int MOST_PEOPLE = 99;

    Counts counts(EventId event);

    /** Of those events that were counted, in few requests. */
    Map<EventId, Counts> counts(Collection<EventId> events);

    /** What was seen of those given, at most {@link #MOST_PEOPLE}; nobody is missing in the answer. */
    Map<MemberId, Seen> seen(EventId event, Collection<MemberId> members);

    List<Seen> everybody(EventId event);

    /**
     * Writes new counts and the people that changed with them, all or nothing.
     *
     * @return false, and nothing is written, when the counts' version is not that of {@code change.before()} any more
     */
    boolean write(CountsChanged change, Collection<Seen> people);

    /** Whether the caller is to recount: true for one caller of those who ask within {@code Counting.RECOUNT_AFTER}. */
    boolean claimRecount(EventId event, Instant now);
}
