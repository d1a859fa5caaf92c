package org.krug.events;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.events.EventPlan;
import org.krug.contract.events.EventTimes;

/** Events made from what organisers say, and the next versions of events. */
final class Drafts {
    private Drafts() {}

    static Event first(EventId id, ClubId club, EventPlan plan, Instant now) {
        return planned(new Revision(id, club, List.of(), Event.Status.DRAFT, now, Optional.empty(), now, 1), plan);
    }

    static Event next(Event before, EventPlan plan, Instant now) {
        return planned(Revision.after(before, now), plan);
    }

    static Event in(Event before, Event.Status status, Optional<Instant> published, Instant now) {
        return revised(before, Revision.after(before, now).in(status, published));
    }

    static Event turned(Event before, Event.DoorTurn turn) {
        return revised(before, Revision.after(before, turn.at()).turned(turn));
    }

    /** What of an event an organiser does not say. */
    private record Revision(
            EventId id,
            ClubId club,
            List<Event.DoorTurn> doorTurns,
            Event.Status status,
            Instant statusSince,
            Optional<Instant> published,
            Instant changed,
            long version) {

        static Revision after(Event before, Instant now) {
            return new Revision(
                    before.id(),
                    before.club(),
                    before.doorTurns(),
                    before.status(),
                    before.statusSince(),
                    before.published(),
                    now,
                    before.version() + 1);
        }

        Revision in(Event.Status next, Optional<Instant> announced) {
            return new Revision(id, club, doorTurns, next, changed, announced, changed, version);
        }

        Revision turned(Event.DoorTurn turn) {
            List<Event.DoorTurn> turns = new ArrayList<>(doorTurns);
            turns.add(turn);
            return new Revision(id, club, turns, status, statusSince, published, changed, version);
        }
    }

    /** What the organiser said stays. */
    private static Event revised(Event before, Revision revision) {
        return new Event(
                revision.id(),
                revision.club(),
                before.title(),
                before.description(),
                before.place(),
                before.zone(),
                before.capacity(),
                before.staticTickets(),
                before.times(),
                before.agenda(),
                revision.doorTurns(),
                revision.status(),
                revision.statusSince(),
                revision.published(),
                revision.changed(),
                revision.version());
    }

    private static Event planned(Revision revision, EventPlan plan) {
        return new Event(
                revision.id(),
                revision.club(),
                plan.title(),
                plan.description(),
                plan.place(),
                ZoneId.of(plan.timeZone()),
                plan.capacity(),
                plan.staticTickets(),
                times(plan.times().complete()),
                plan.agenda(),
                revision.doorTurns(),
                revision.status(),
                revision.statusSince(),
                revision.published(),
                revision.changed(),
                revision.version());
    }

    private static Event.Times times(EventTimes times) {
        return new Event.Times(
                times.invited(),
                times.registrationCloses(),
                times.reconfirmationAsked(),
                times.reconfirmationDue(),
                Duration.ofHours(times.offerHours()),
                times.noOffersAfter(),
                times.doorsOpen(),
                times.starts(),
                times.ends(),
                times.surveyOpens(),
                times.surveyCloses());
    }
}
