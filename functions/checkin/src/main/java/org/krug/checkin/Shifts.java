package org.krug.checkin;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.events.Events;
import org.krug.kernel.Caller;
import org.krug.kernel.Lookup;
import org.krug.kernel.Lookups;
import org.krug.kernel.Outcome;
import org.krug.members.Member;
import org.krug.members.Members;
import org.krug.members.Membership;
import org.krug.members.Memberships;
import org.krug.registration.Registration;
import org.krug.registration.Registrations;

/** Who may do what at an event's door. */
@Singleton
final class Shifts {
    private final Memberships memberships;
    private final Members members;
    private final Events events;
    private final Registrations registrations;
    private final Lookups lookups;

    Shifts(Memberships memberships, Members members, Events events, Registrations registrations, Lookups lookups) {
        this.memberships = memberships;
        this.members = members;
        this.events = events;
        this.registrations = registrations;
        this.lookups = lookups;
    }

    Outcome<Shift> member(Caller caller, String clubId, String eventId) {
        At at = At.of(clubId, eventId);
        return memberships.identify(caller, at.club()).then(me -> lookups.read(shift(caller, at, me, anybody -> true)));
    }

    Outcome<Shift> steward(Caller caller, String clubId, String eventId) {
        At at = At.of(clubId, eventId);
        return memberships
                .identify(caller, at.club())
                .then(me -> lookups.read(shift(caller, at, me, membership -> membership.stewards(at.event()))));
    }

    /** A member who comes. */
    Outcome<Arrival> attendee(Caller caller, String clubId, String eventId) {
        At at = At.of(clubId, eventId);
        return memberships
                .identify(caller, at.club())
                .then(me -> arrival(at, Optional.of(me), shift(caller, at, me, anybody -> true)));
    }

    /** A steward with somebody before them. */
    Outcome<Arrival> steward(Caller caller, String clubId, String eventId, Optional<MemberId> who) {
        At at = At.of(clubId, eventId);
        return memberships
                .identify(caller, at.club())
                .then(me -> arrival(at, who, shift(caller, at, me, membership -> membership.stewards(at.event()))));
    }

    private record At(ClubId club, EventId event) {
        private static At of(String club, String event) {
            return new At(ClubId.of(club), EventId.of(event));
        }
    }

    private Lookup<Outcome<Shift>> shift(Caller caller, At at, MemberId me, Predicate<Membership> may) {
        return memberships
                .of(at.club(), me)
                .and(
                        events.lookup(at.club(), at.event()),
                        (membership, event) -> membership
                                .then(known -> may.test(known) ? event : Outcome.refused(ProblemType.NOT_ALLOWED))
                                .map(found -> new Shift(found, me, caller.now())));
    }

    private Outcome<Arrival> arrival(At at, Optional<MemberId> who, Lookup<Outcome<Shift>> shift) {
        Lookup<Optional<Member>> person =
                who.map(member -> members.lookup(at.club(), member)).orElse(Lookup.known(Optional.empty()));
        Lookup<Optional<Registration>> registration =
                who.map(member -> registrations.lookup(at.event(), member)).orElse(Lookup.known(Optional.empty()));
        return lookups.read(shift.and(
                person.and(registration, (known, read) -> new Found(known, read)),
                (works, found) -> works.map(known -> new Arrival(known, found.person(), found.registration()))));
    }

    private record Found(Optional<Member> person, Optional<Registration> registration) {}
}
