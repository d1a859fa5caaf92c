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
 * @param capacity seats, 1 to 100,000. It may be lowered below the seats that are held: nobody loses a seat by that, and a seat that becomes free
 *     is given to nobody until fewer are held than there are
 * @param staticTickets whether tickets that don't rotate, such as printed ones, are let in; by default not
 */
public record EventPlan(
        String title,
        String description,
        String place,
        String timeZone,
        int capacity,
        Boolean staticTickets,
        PlannedTimes times) {

    public EventPlan(
            @Nullable String title,
            @Nullable String description,
            @Nullable String place,
            @Nullable String timeZone,
            int capacity,
            @Nullable Boolean staticTickets,
            PlannedTimes times) {
        this.title = Require.line("title", title, 200);
        this.description = Require.optionalText("description", description, 5000);
        this.place = Require.optionalLine("place", place, 300);
        this.timeZone = Require.zone("timeZone", timeZone).getId();
        this.capacity = Require.between("capacity", 1, capacity, 100_000);
        this.staticTickets = staticTickets != null && staticTickets;
        this.times = Require.present("times", times);
        this.times.complete();
    }
}
