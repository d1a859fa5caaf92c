package org.krug.checkin;

import java.time.Instant;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;

/**
 * One person was let in twice, by two who could not know of each other.
 *
 * @param scan marks the later one of the two scans among the event's: each makes one double admission, whoever comes before it later on
 * @param first when the earlier scan was made
 * @param second when the later one was
 * @param seenAt when the server heard of it
 */
public record DoubleAdmission(
        EventId event, MemberId member, String scan, Instant first, Instant second, Instant seenAt) {}
