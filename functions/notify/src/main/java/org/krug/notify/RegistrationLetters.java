package org.krug.notify;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.krug.contract.RegistrationState;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.members.Member;
import org.krug.members.Members;
import org.krug.registration.Registration;
import org.krug.registration.Registrations;

/** Tells a member what became of the registration. */
@Singleton
final class RegistrationLetters {
    private final Events events;
    private final Members members;
    private final Registrations registrations;
    private final Delivery delivery;

    RegistrationLetters(Events events, Members members, Registrations registrations, Delivery delivery) {
        this.events = events;
        this.members = members;
        this.registrations = registrations;
        this.delivery = delivery;
    }

    /** @param at when it changed */
    void changed(Optional<Registration> before, Registration after, Instant at) {
        Turn turn = new Turn(before.map(Registration::state), after, at);
        // Most changes of an evening are admissions: silent ones cost no request.
        if (turn.isSilent() || isOutdated(after)) {
            return;
        }
        Optional<Event> event = events.find(after.event()).filter(found -> found.status() == Event.Status.PUBLISHED);
        Optional<Member> member = event.flatMap(found -> members.find(found.club(), after.member()));
        if (event.isPresent() && member.isPresent()) {
            delivery.send(letter(turn, event.get(), member.get()).version(after.version()));
        }
    }

    /** A later change is stored already and has, or gets, a letter of its own: what this one would say is not so any more. */
    private boolean isOutdated(Registration after) {
        return registrations
                .find(after.event(), after.member())
                .filter(stored -> stored.version() > after.version())
                .isPresent();
    }

    private record Turn(Optional<RegistrationState> from, Registration to, Instant at) {
        boolean cameFrom(RegistrationState state) {
            return from.equals(Optional.of(state));
        }

        /** Whether nobody is written to. */
        boolean isSilent() {
            return cameFrom(to.state())
                    || switch (to.state()) {
                        case ATTENDED, CANCELLED, NO_SHOW -> true;
                        // Who reconfirms, and whose admission is taken back, has had a letter about the seat.
                        case RECONFIRMED ->
                            cameFrom(RegistrationState.REGISTERED) || cameFrom(RegistrationState.ATTENDED);
                        // An offer that was over when it was written down, in a chain of offers told late.
                        case OFFERED ->
                            to.offeredUntil()
                                    .filter(until -> !until.isBefore(at))
                                    .isEmpty();
                        case REQUESTED, REGISTERED, WAITLISTED, EXPIRED -> false;
                    };
        }
    }

    private Letter letter(Turn turn, Event event, Member member) {
        Registration registration = turn.to();
        Event.Times times = event.times();
        return switch (registration.state()) {
            case REQUESTED -> Letter.of(Kind.CONFIRM, event, member, turn.at());
            case REGISTERED -> Letter.of(Kind.SEAT, event, member, turn.at()).with("due", times.reconfirmationDue());
            case RECONFIRMED -> Letter.of(Kind.SEAT_FOR_SURE, event, member, turn.at());
            case WAITLISTED ->
                Letter.of(Kind.WAITLIST, event, member, turn.at()).with("place", placeInLine(registration));
            case OFFERED ->
                Letter.of(Kind.OFFER, event, member, turn.at())
                        .with("until", registration.offeredUntil().orElseThrow());
            case EXPIRED ->
                turn.cameFrom(RegistrationState.OFFERED)
                        ? Letter.of(Kind.OFFER_OVER, event, member, turn.at())
                        : Letter.of(Kind.NOT_RECONFIRMED, event, member, turn.at())
                                .with("due", times.reconfirmationDue());
            case ATTENDED, CANCELLED, NO_SHOW -> throw new IllegalStateException("silent: " + registration.state());
        };
    }

    /** Counted from 1; the stored number only orders those who wait. */
    private long placeInLine(Registration waiting) {
        List<Registration> all = registrations.ofEvent(waiting.event());
        return all.stream()
                .filter(other -> other.state() == RegistrationState.WAITLISTED)
                .filter(other ->
                        other.place().orElse(Long.MAX_VALUE) <= waiting.place().orElse(0))
                .count();
    }
}
