package org.krug.events;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.contract.events.Doors;
import org.krug.contract.events.EventEdit;
import org.krug.contract.events.EventPlan;
import org.krug.kernel.IdSource;
import org.krug.kernel.Once;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;

/** What organisers do with events. Who may do it was asked before. */
@Singleton
final class EventPlanning {
    /** Each lost try means that another change was written, so this many in a row are a bug or an attack. */
    private static final int TRIES = 10;

    /** Every admission reads them. */
    private static final int MOST_DOOR_TURNS = 40;

    private final EventStore store;
    private final Events events;
    private final IdSource ids;

    EventPlanning(EventStore store, Events events, IdSource ids) {
        this.store = store;
        this.events = events;
        this.ids = ids;
    }

    /** A new draft. */
    Outcome<Event> draft(ClubId club, EventPlan plan, Instant now, Once<Event> once) {
        Event draft = Drafts.first(new EventId(ids.next()), club, plan, now);
        return notOver(draft, now).map(event -> saveNew(event, once));
    }

    private Event saveNew(Event draft, Once<Event> once) {
        if (!store.save(draft, once)) {
            throw new IllegalStateException("there is an event " + draft.id() + " already");
        }
        return draft;
    }

    /** The event as edited, refused if it changed since the organiser saw it. */
    Outcome<Event> edit(ClubId club, EventId id, EventEdit edit, Instant now) {
        return events.inClub(club, id)
                .then(event -> open(event, now))
                .then(event -> event.version() == edit.version()
                        ? Outcome.done(Drafts.next(event, edit.event(), now))
                        : Outcome.refused(ProblemType.CHANGED_MEANWHILE))
                .then(event -> notOver(event, now))
                .then(event -> store.save(event, Once.unkept())
                        ? Outcome.done(event)
                        : Outcome.refused(ProblemType.CHANGED_MEANWHILE));
    }

    /** Announces the event to the members. Doing it again changes nothing. */
    Outcome<Event> publish(ClubId club, EventId id, Instant now, Once<Event> once) {
        return change(
                club,
                id,
                once,
                event -> event.status() == Event.Status.PUBLISHED
                        ? Outcome.done(event)
                        : open(event, now)
                                .map(draft -> Drafts.in(draft, Event.Status.PUBLISHED, Optional.of(now), now)));
    }

    /** Calls the event off, or drops a draft. Doing it again changes nothing. */
    Outcome<Event> cancel(ClubId club, EventId id, Instant now, Once<Event> once) {
        return change(
                club,
                id,
                once,
                event -> event.status() == Event.Status.CANCELLED
                        ? Outcome.done(event)
                        : open(event, now).map(open -> Drafts.in(open, Event.Status.CANCELLED, open.published(), now)));
    }

    /** Who turns the doors of which event, and when. That they may was asked before. */
    record Doorkeeper(ClubId club, EventId event, MemberId organiser, Instant now) {}

    /** Opens the doors, also before their time. Doing it again changes nothing. */
    Outcome<Event> openDoors(Doorkeeper keeper, Once<Event> once) {
        return turnDoors(keeper, true, once);
    }

    /** Closes the doors. Doing it again, or before they have opened, changes nothing. */
    Outcome<Event> closeDoors(Doorkeeper keeper, Once<Event> once) {
        return turnDoors(keeper, false, once);
    }

    private Outcome<Event> turnDoors(Doorkeeper keeper, boolean open, Once<Event> once) {
        return change(
                keeper.club(),
                keeper.event(),
                once,
                event -> takingPlace(event, keeper.now())
                        .then(found -> (found.doors().at(keeper.now()) == Doors.Standing.OPEN) == open
                                ? Outcome.done(found)
                                : turned(found, keeper, open)));
    }

    private static Outcome<Event> turned(Event event, Doorkeeper keeper, boolean open) {
        if (event.doorTurns().size() >= MOST_DOOR_TURNS) {
            return Outcome.refused(
                    Refusal.of(ProblemType.DOORS_TURNED_TOO_OFTEN).with("most", MOST_DOOR_TURNS));
        }
        // Two clocks may differ a little; what came later stays later.
        Instant after = event.doorTurns().isEmpty()
                ? keeper.now()
                : event.doorTurns().getLast().at().plusMillis(1);
        Instant at = after.isAfter(keeper.now()) ? after : keeper.now();
        return Outcome.done(
                Drafts.turned(event, new Event.DoorTurn(at, open, keeper.organiser(), Optional.of(event.hours()))));
    }

    private static Outcome<Event> takingPlace(Event event, Instant now) {
        return event.status() == Event.Status.DRAFT
                ? Outcome.refused(ProblemType.EVENT_NOT_PUBLISHED)
                : open(event, now);
    }

    /** Changes the event as it is at the moment of the change: somebody else's edit in between is kept. */
    private Outcome<Event> change(ClubId club, EventId id, Once<Event> once, Function<Event, Outcome<Event>> step) {
        for (int tried = 0; tried < TRIES; tried++) {
            Outcome<Event> found = events.inClub(club, id);
            Outcome<Event> changed = found.then(step);
            if (changed.equals(found)
                    || !(changed instanceof Outcome.Done<Event>(Event event))
                    || store.save(event, once)) {
                return changed;
            }
        }
        return Outcome.refused(ProblemType.BUSY);
    }

    private static Outcome<Event> open(Event event, Instant now) {
        if (event.status() == Event.Status.CANCELLED) {
            return Outcome.refused(Refusal.of(ProblemType.EVENT_CANCELLED).since(event.statusSince(), event.zone()));
        }
        return notOver(event, now);
    }

    private static Outcome<Event> notOver(Event event, Instant now) {
        return event.overAt(now)
                ? Outcome.refused(
                        Refusal.of(ProblemType.EVENT_OVER).since(event.times().ends(), event.zone()))
                : Outcome.done(event);
    }
}
