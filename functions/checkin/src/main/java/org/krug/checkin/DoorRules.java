package org.krug.checkin;

import java.time.Instant;
import java.util.Optional;
import org.krug.contract.RegistrationState;
import org.krug.contract.events.Doors;
import org.krug.events.Event;
import org.krug.registration.Registration;
import org.krug.registration.Registration.Entered;

/** Who may come in when: the same rules for a scan made now and for one made hours ago. */
final class DoorRules {
    private final Event.Times times;
    private final Doors doors;

    DoorRules(Event event) {
        this.times = event.times();
        this.doors = event.doors();
    }

    /** Judges a scan by the state at its time. */
    AtTheDoor judge(Optional<Registration> registration, Instant scannedAt) {
        return outsideOfHours(scannedAt).orElseGet(() -> ofState(stateAt(registration, scannedAt)));
    }

    /** Judges a member whom a steward lets in without a ticket. People with a seat that they have not reconfirmed are no walk-ins. */
    AtTheDoor judgeWalkIn(Optional<Registration> registration, Instant now) {
        return outsideOfHours(now).orElseGet(() -> {
            Optional<Entered> state = stateAt(registration, now);
            boolean withoutSeat = state.isEmpty() || !state.get().state().holdsSeat();
            return withoutSeat ? new AtTheDoor.MayEnter(true) : ofState(state);
        });
    }

    private Optional<AtTheDoor> outsideOfHours(Instant moment) {
        return switch (doors.at(moment)) {
            case NOT_YET -> Optional.of(new AtTheDoor.TooEarly(doors.boundary(moment)));
            case OPEN -> Optional.empty();
            case SHUT -> Optional.of(new AtTheDoor.Shut(doors.boundary(moment)));
            case OVER -> Optional.of(new AtTheDoor.Closed(doors.boundary(moment)));
        };
    }

    private static AtTheDoor ofState(Optional<Entered> entered) {
        return entered.filter(state -> entitles(state.state())).isPresent()
                ? new AtTheDoor.MayEnter(false)
                : new AtTheDoor.WrongState(entered.map(Entered::state), entered.map(Entered::at));
    }

    /** ATTENDED too: whether somebody is in is check-in's own knowledge, the registration only follows, after an undo perhaps late. */
    private static boolean entitles(RegistrationState state) {
        return state == RegistrationState.RECONFIRMED || state == RegistrationState.ATTENDED;
    }

    /** Whether an entitled person's registration was lost by now: then an older scan still stands, and stewards see the conflict. */
    boolean lostBy(Optional<Registration> registration, Instant now) {
        return stateAt(registration, now)
                .filter(state -> entitles(state.state()))
                .isEmpty();
    }

    /** The state at a moment, with the deadlines that had passed by then, whether or not they were handled. */
    Optional<Entered> stateAt(Optional<Registration> registration, Instant moment) {
        return registration.flatMap(found -> found.enteredAt(moment).map(entered -> passed(found, entered, moment)));
    }

    /** At equal times people's actions come before deadlines: what is due at this instant has not passed yet. */
    private Entered passed(Registration registration, Entered entered, Instant moment) {
        return switch (entered.state()) {
            case REGISTERED -> after(times.reconfirmationDue(), entered, moment, RegistrationState.EXPIRED);
            case OFFERED ->
                after(registration.offeredUntil().orElse(Instant.MAX), entered, moment, RegistrationState.EXPIRED);
            case RECONFIRMED -> after(times.ends(), entered, moment, RegistrationState.NO_SHOW);
            default -> entered;
        };
    }

    private static Entered after(Instant due, Entered entered, Instant moment, RegistrationState then) {
        return moment.isAfter(due) && !entered.at().isAfter(due) ? new Entered(then, due) : entered;
    }
}
