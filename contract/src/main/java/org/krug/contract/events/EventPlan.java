package org.krug.contract.events;

import org.jspecify.annotations.Nullable;
import org.krug.contract.Require;

/**
 * What an organiser says of an event.
 *
 * @param title one line, at most 200 characters
 * @param description several lines, at most 5,000 characters; may be missing
 * @param place one line, at most 300 characters; may be missing
 * @param timeZone in which people read the times, such as {@code Europe/Moscow}
 * @param capacity seats, 1 to 100,000
 * @param staticTickets whether tickets that don't rotate, such as printed ones, are let in; by default not
 */
public record EventPlan(
        String title,
        @Nullable String description,
        @Nullable String place,
        String timeZone,
        int capacity,
        @Nullable Boolean staticTickets,
        PlannedTimes times) {

    public EventPlan {
        title = Require.line("title", title, 200);
        description = Require.optionalText("description", description, 5000);
        place = Require.optionalLine("place", place, 300);
        timeZone = Require.zone("timeZone", timeZone).getId();
        capacity = Require.between("capacity", 1, capacity, 100_000);
        staticTickets = staticTickets != null && staticTickets;
        Require.present("times", times).complete();
    }
}
