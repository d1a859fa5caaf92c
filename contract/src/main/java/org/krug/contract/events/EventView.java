package org.krug.contract.events;

import java.time.Instant;
import java.util.List;

/**
 * An event as members see it.
 *
 * @param agenda in the order of its times; may be empty
 * @param doors when organisers opened and closed the doors, in the order of their times, since the event was moved to another time if it was; see
 *     {@link Doors}
 * @param status DRAFT, PUBLISHED or CANCELLED
 * @param statusSince when that began
 * @param version counts the changes, from 1
 */
public record EventView(
        String id,
        String clubId,
        String title,
        String description,
        String place,
        String timeZone,
        int capacity,
        boolean staticTickets,
        EventTimes times,
        List<AgendaItem> agenda,
        List<DoorChange> doors,
        String status,
        Instant statusSince,
        long version) {

    public EventView {
        // What a phone kept before there were doors has none.
        doors = doors == null ? List.of() : List.copyOf(doors);
    }

    /** When people are let in. */
    public Doors doorTimes() {
        return new Doors(times.doorsOpen(), times.ends(), doors);
    }
}
