package org.krug.registration;

import jakarta.inject.Singleton;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.ProblemType;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.members.Membership;
import org.krug.members.Memberships;

/** Who may see which event: members what is announced, organisers drafts too; another club's events nobody. */
@Singleton
final class EventAccess {
    private final Memberships memberships;
    private final Events events;

    EventAccess(Memberships memberships, Events events) {
        this.memberships = memberships;
        this.events = events;
    }

    /** An event and who the caller is in its club. */
    record Seen(Event event, Membership membership) {}

    Outcome<Seen> member(String clubId, String eventId, Caller caller) {
        ClubId club = ClubId.of(clubId);
        EventId event = EventId.of(eventId);
        return memberships
                .member(caller, club)
                .then(membership -> events.inClub(club, event)
                        .then(found -> found.announced() || membership.organises()
                                ? Outcome.done(new Seen(found, membership))
                                : Outcome.refused(ProblemType.NOT_FOUND)));
    }

    Outcome<Event> organiser(String clubId, String eventId, Caller caller) {
        ClubId club = ClubId.of(clubId);
        EventId event = EventId.of(eventId);
        return memberships.organiser(caller, club).then(membership -> events.inClub(club, event));
    }
}
