package org.krug.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.events.Event;

/** Events for tests: each with an id of its own. */
final class TestEvents {
    static final Instant INVITED = Instant.parse("2030-01-28T16:00:00Z");
    static final Instant ASKED = Instant.parse("2030-02-07T09:00:00Z");
    static final Instant DUE = Instant.parse("2030-02-08T09:00:00Z");
    static final Instant NO_OFFERS = Instant.parse("2030-02-09T08:00:00Z");
    static final Instant STARTS = Instant.parse("2030-02-09T09:00:00Z");
    static final Instant CLOSES = Instant.parse("2030-02-09T10:00:00Z");
    static final Instant ENDS = Instant.parse("2030-02-09T13:00:00Z");

    private TestEvents() {}

    static Event published(int capacity) {
        return published(
                capacity,
                new Event.Times(
                        INVITED,
                        CLOSES,
                        ASKED,
                        DUE,
                        Duration.ofHours(6),
                        NO_OFFERS,
                        NO_OFFERS,
                        STARTS,
                        ENDS,
                        ENDS,
                        ENDS.plus(Duration.ofDays(14))));
    }

    static Event published(int capacity, Event.Times times) {
        return new Event(
                new EventId(UUID.randomUUID()),
                new ClubId(UUID.randomUUID()),
                "Meeting",
                "",
                "",
                ZoneId.of("Europe/Moscow"),
                capacity,
                true,
                times,
                List.of(),
                List.of(),
                Event.Status.PUBLISHED,
                times.invited(),
                Optional.of(times.invited()),
                times.invited(),
                2);
    }

    static Event with(Event event, int capacity, Event.Status status) {
        return new Event(
                event.id(),
                event.club(),
                event.title(),
                event.description(),
                event.place(),
                event.zone(),
                capacity,
                event.staticTickets(),
                event.times(),
                event.agenda(),
                event.doorTurns(),
                status,
                event.statusSince(),
                event.published(),
                event.changed(),
                event.version() + 1);
    }
}
