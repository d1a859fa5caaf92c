package org.krug.contract.insights;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How an event was attended, so that nobody can be found in it: no number under 10, all others rounded to 5.
 *
 * @param zone the event's time zone, an IANA name
 * @param total absent when too few registered or came
 * @param byFunction empty when there are too few people to tell anything apart
 * @param byIndustry likewise
 */
public record AttendanceSummary(
        String club,
        String event,
        Instant starts,
        String zone,
        Optional<Attendance> total,
        List<Group> byFunction,
        List<Group> byIndustry) {

    /** Rounded counts: confirmed registrations, and people who were admitted, walk-ins included. */
    public record Attendance(int registered, int came) {}

    /**
     * Some people of one kind.
     *
     * @param name absent for all the kinds that are too small to be shown
     */
    public record Group(Optional<String> name, Attendance attendance) {}
}
