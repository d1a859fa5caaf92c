package org.krug.registration;

import jakarta.inject.Singleton;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.kernel.Caller;
import org.krug.kernel.Lookup;
import org.krug.kernel.Lookups;
import org.krug.kernel.Outcome;
import org.krug.members.Membership;
import org.krug.members.Memberships;

/** Who may see which event: members what is announced, organisers drafts too; another club's events nobody. */
@Singleton
final class EventAccess {
    private final Memberships memberships;
    private final Events events;
    private final RegistrationStore store;
    private final Lookups lookups;

    EventAccess(Memberships memberships, Events events, RegistrationStore store, Lookups lookups) {
        this.memberships = memberships;
        this.events = events;
        this.store = store;
        this.lookups = lookups;
    }

    /** An event, who the caller is in its club, and how their registration and the seats stand. */
    record Seen(Event event, Membership membership, RegistrationStore.View view) {
        MemberId member() {
            return membership.member();
        }
    }

    /** All of it in one request. */
    Outcome<Seen> member(String clubId, String eventId, Caller caller) {
        ClubId club = ClubId.of(clubId);
        EventId event = EventId.of(eventId);
        return memberships
                .identify(caller, club)
                .then(member -> lookups.read(seen(club, event, member)
                        .and(
                                store.viewing(event, member),
                                (seen, view) -> seen.map(known -> new Seen(known.event(), known.membership(), view)))));
    }

    private record Known(Event event, Membership membership) {}

    private Lookup<Outcome<Known>> seen(ClubId club, EventId event, MemberId member) {
        return memberships
                .of(club, member)
                .and(
                        events.lookup(club, event),
                        (membership, found) ->
                                membership.then(who -> found.then(which -> which.announced() || who.organises()
                                        ? Outcome.done(new Known(which, who))
                                        : Outcome.refused(ProblemType.NOT_FOUND))));
    }

    Outcome<Event> organiser(String clubId, String eventId, Caller caller) {
        ClubId club = ClubId.of(clubId);
        EventId event = EventId.of(eventId);
        return memberships.organiser(caller, club).then(membership -> events.inClub(club, event));
    }
}
