package org.krug.insights;

import java.time.Instant;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.insights.AttendanceSummary;
import org.krug.kernel.Once;

/** Keeps summaries, each frozen once made: two that differ by a person would give that person away. */
interface SummaryStore {

    /** Keeps a summary unless there is one, and gives back the one that is kept. */
    AttendanceSummary keepFirst(EventId event, AttendanceSummary summary);

    Optional<AttendanceSummary> find(EventId event);

    /** Keeps a link by its token's hash. */
    void keepLink(String tokenHash, Link link, Once<Link> once);

    Optional<Link> link(String tokenHash);

    /** Where a link leads and until when. */
    record Link(ClubId club, EventId event, Instant until) {}
}
