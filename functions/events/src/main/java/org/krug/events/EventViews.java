package org.krug.events;

import org.krug.contract.events.EventTimes;
import org.krug.contract.events.EventView;

/** Events as they travel. */
final class EventViews {
    private EventViews() {}

    static EventView of(Event event) {
        return new EventView(
                event.id().toString(),
                event.club().toString(),
                event.title(),
                event.description(),
                event.place(),
                event.zone().getId(),
                event.capacity(),
                event.staticTickets(),
                times(event.times()),
                event.agenda(),
                event.doors().changes(),
                event.status().name(),
                event.statusSince(),
                event.version());
    }

    private static EventTimes times(Event.Times times) {
        return new EventTimes(
                times.invited(),
                times.registrationCloses(),
                times.reconfirmationAsked(),
                times.reconfirmationDue(),
                Math.toIntExact(times.offerLasts().toHours()),
                times.noOffersAfter(),
                times.doorsOpen(),
                times.starts(),
                times.ends(),
                times.surveyOpens(),
                times.surveyCloses());
    }
}
