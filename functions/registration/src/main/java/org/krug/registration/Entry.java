package org.krug.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;

/** A registration with what only this feature needs to know of it. Immutable: changes give the next version. */
record Entry(Registration registration, Offers offers, Door door) {
    /** Enough for any honest person; without a bound, asking and cancelling for ever would outgrow DynamoDB's 400 KB for an item. */
    private static final int LONGEST_HISTORY = 200;

    /** How many seats were offered to this person and how many of these offers ran out. */
    record Offers(int made, int expired) {
        static final Offers NONE = new Offers(0, 0);
    }

    /**
     * What check-in told of the person.
     *
     * @param walkedIn whether a steward admitted them without a seat: nothing changes the registration then, and it waits for no seat
     * @param version the admission's version that was heard last, 0 before the first
     */
    record Door(boolean walkedIn, long version) {
        static final Door NOTHING_HEARD = new Door(false, 0);
    }

    /** The first registration of a person for an event. */
    static Entry requested(EventId event, MemberId member, UUID ticket, Instant at) {
        List<Registration.Entered> history = List.of(new Registration.Entered(RegistrationState.REQUESTED, at));
        return new Entry(
                new Registration(
                        event,
                        member,
                        ticket,
                        RegistrationState.REQUESTED,
                        OptionalLong.empty(),
                        Optional.empty(),
                        history,
                        1),
                Offers.NONE,
                Door.NOTHING_HEARD);
    }

    MemberId member() {
        return registration.member();
    }

    RegistrationState state() {
        return registration.state();
    }

    /** When the stored state began. */
    Instant since() {
        return registration.history().getLast().at();
    }

    /** In a state without a place in line and without an offer. */
    Entry entered(RegistrationState state, Instant at) {
        return next(state, at, OptionalLong.empty(), Optional.empty());
    }

    Entry waitlisted(long place, Instant at) {
        return next(RegistrationState.WAITLISTED, at, OptionalLong.of(place), Optional.empty());
    }

    Entry offered(Instant at, Instant until) {
        Entry next = next(RegistrationState.OFFERED, at, OptionalLong.empty(), Optional.of(until));
        return new Entry(next.registration, new Offers(offers.made + 1, offers.expired), door);
    }

    /** Its time ran out; counted when it was an offer's. */
    Entry expired(Instant at) {
        Entry next = entered(RegistrationState.EXPIRED, at);
        boolean offer = state() == RegistrationState.OFFERED;
        return offer ? new Entry(next.registration, new Offers(offers.made, offers.expired + 1), door) : next;
    }

    /** Having heard from check-in. */
    Entry heard(Door news) {
        Registration r = registration;
        return new Entry(with(r.state(), r.place(), r.offeredUntil(), r.history()), offers, news);
    }

    /** Inside since an earlier moment than was known, though not before the state that came before. */
    Entry attendedSince(Instant at) {
        List<Registration.Entered> before =
                registration.history().subList(0, registration.history().size() - 1);
        Instant from = before.isEmpty() || at.isAfter(before.getLast().at())
                ? at
                : before.getLast().at();
        return new Entry(
                with(
                        RegistrationState.ATTENDED,
                        OptionalLong.empty(),
                        Optional.empty(),
                        and(before, new Registration.Entered(RegistrationState.ATTENDED, from))),
                offers,
                door);
    }

    private Entry next(RegistrationState state, Instant at, OptionalLong place, Optional<Instant> until) {
        // A late settlement writes nominal times; the history stays in order all the same.
        Instant from = at.isBefore(since()) ? since() : at;
        List<Registration.Entered> history = and(registration.history(), new Registration.Entered(state, from));
        List<Registration.Entered> kept =
                history.subList(Math.max(0, history.size() - LONGEST_HISTORY), history.size());
        return new Entry(with(state, place, until, kept), offers, door);
    }

    private Registration with(
            RegistrationState state, OptionalLong place, Optional<Instant> until, List<Registration.Entered> history) {
        Registration r = registration;
        return new Registration(r.event(), r.member(), r.ticket(), state, place, until, history, r.version() + 1);
    }

    private static List<Registration.Entered> and(List<Registration.Entered> before, Registration.Entered last) {
        return Stream.concat(before.stream(), Stream.of(last)).toList();
    }
}
