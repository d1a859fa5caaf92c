package org.krug.checkin;

import jakarta.inject.Singleton;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.ProblemType;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;
import org.krug.members.Membership;
import org.krug.members.Memberships;

/** Who may do what at an event's door. */
@Singleton
final class Shifts {
    private final Memberships memberships;
    private final Events events;

    Shifts(Memberships memberships, Events events) {
        this.memberships = memberships;
        this.events = events;
    }

    Outcome<Shift> member(Caller caller, String clubId, String eventId) {
        ClubId club = ClubId.of(clubId);
        EventId event = EventId.of(eventId);
        return memberships.member(caller, club).then(member -> at(event, member, caller));
    }

    /** A member where people are let in: an event that was announced and still takes place. */
    Outcome<Shift> attendee(Caller caller, String clubId, String eventId) {
        return member(caller, clubId, eventId).then(Shifts::takesPlace);
    }

    Outcome<Shift> steward(Caller caller, String clubId, String eventId) {
        ClubId club = ClubId.of(clubId);
        EventId event = EventId.of(eventId);
        return memberships.steward(caller, club, event).then(steward -> at(event, steward, caller));
    }

    /** The same where people are let in. */
    Outcome<Shift> openSteward(Caller caller, String clubId, String eventId) {
        return steward(caller, clubId, eventId).then(Shifts::takesPlace);
    }

    private Outcome<Shift> at(EventId event, Membership membership, Caller caller) {
        return events.inClub(membership.club(), event)
                .map(found -> new Shift(found, membership.member(), caller.now()));
    }

    private static Outcome<Shift> takesPlace(Shift shift) {
        Event event = shift.event();
        return switch (event.status()) {
            case PUBLISHED -> Outcome.done(shift);
            case DRAFT -> Outcome.refused(ProblemType.EVENT_NOT_PUBLISHED);
            case CANCELLED ->
                Outcome.refused(Refusal.of(ProblemType.EVENT_CANCELLED).since(event.statusSince(), event.zone()));
        };
    }
}
