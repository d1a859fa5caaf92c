package org.krug.registration;

import java.time.Instant;
import java.util.Optional;
import org.krug.contract.RegistrationState;
import org.krug.contract.registration.RegistrationAnswer;
import org.krug.events.Event;

/**
 * The state a person is in at a moment: the stored one, unless a deadline has passed since it was written.
 *
 * <p>Deadlines are conditions at the moment of use. At equal times people come first: an offer is good at its last instant, and so is
 * reconfirming at the instant it is due.
 *
 * @param state absent for somebody who never asked
 * @param since when the state began; the epoch where there is none
 * @param walkedIn whether a steward admitted the person without a seat, so that their requests change nothing any more
 */
record Standing(Optional<RegistrationState> state, Instant since, boolean walkedIn) {
    static final Standing NONE = new Standing(Optional.empty(), Instant.EPOCH, false);

    static Standing of(Optional<Entry> entry, Event.Times times, Instant now) {
        return entry.map(known -> of(known, times, now)).orElse(NONE);
    }

    static Standing of(Entry entry, Event.Times times, Instant now) {
        Standing standing = of(entry.registration(), times, now);
        return new Standing(standing.state(), standing.since(), entry.door().walkedIn());
    }

    static Standing of(Registration registration, Event.Times times, Instant now) {
        Optional<Instant> offeredUntil = registration.offeredUntil();
        if (offeredUntil.isPresent() && now.isAfter(offeredUntil.get())) {
            return of(RegistrationState.EXPIRED, offeredUntil.get());
        }
        if (registration.state() == RegistrationState.REGISTERED && now.isAfter(times.reconfirmationDue())) {
            return of(RegistrationState.EXPIRED, times.reconfirmationDue());
        }
        if (registration.state() == RegistrationState.RECONFIRMED && !now.isBefore(times.ends())) {
            return of(RegistrationState.NO_SHOW, times.ends());
        }
        return of(registration.state(), registration.history().getLast().at());
    }

    static Standing of(RegistrationState state, Instant since) {
        return new Standing(Optional.of(state), since, false);
    }

    boolean is(RegistrationState other) {
        return state.filter(other::equals).isPresent();
    }

    /** The state's name, or NONE. */
    String name() {
        return state.map(Enum::name).orElse(RegistrationAnswer.NONE);
    }
}
