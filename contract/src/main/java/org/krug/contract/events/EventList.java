package org.krug.contract.events;

import java.util.List;

/** A club's events, the latest start first. */
public record EventList(List<EventView> events) {

    public EventList {
        events = List.copyOf(events);
    }
}
