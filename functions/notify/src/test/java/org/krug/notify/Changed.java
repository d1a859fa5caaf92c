package org.krug.notify;

import java.time.Duration;
import org.krug.events.Event;

/** The same event with something changed, one version on. */
final class Changed {
    private Changed() {}

    static Event status(Event event, Event.Status status) {
        return with(event, event.title(), event.place(), event.times(), status);
    }

    static Event title(Event event, String title) {
        return with(event, title, event.place(), event.times(), event.status());
    }

    static Event place(Event event, String place) {
        return with(event, event.title(), place, event.times(), event.status());
    }

    static Event later(Event event, Duration by) {
        Event.Times times = event.times();
        return with(
                event,
                event.title(),
                event.place(),
                new Event.Times(
                        times.invited(),
                        times.registrationCloses(),
                        times.reconfirmationAsked(),
                        times.reconfirmationDue(),
                        times.offerLasts(),
                        times.noOffersAfter(),
                        times.doorsOpen(),
                        times.starts().plus(by),
                        times.ends().plus(by),
                        times.surveyOpens().plus(by),
                        times.surveyCloses().plus(by)),
                event.status());
    }

    private static Event with(Event event, String title, String place, Event.Times times, Event.Status status) {
        return new Event(
                event.id(),
                event.club(),
                title,
                event.description(),
                place,
                event.zone(),
                event.capacity(),
                event.staticTickets(),
                times,
                event.agenda(),
                event.doorTurns(),
                status,
                event.statusSince(),
                event.published(),
                event.changed(),
                event.version() + 1);
    }
}
