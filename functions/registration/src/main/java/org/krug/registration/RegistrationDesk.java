package org.krug.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.krug.contract.ProblemType;
import org.krug.contract.RegistrationState;
import org.krug.events.Event;
import org.krug.kernel.Once;
import org.krug.kernel.Outcome;

/** Where people ask for places, confirm, accept, reconfirm and cancel: the rules over what is stored, each change one transaction. */
@Singleton
final class RegistrationDesk {
    /** So many times somebody else may be faster before the person is asked to try again. */
    private static final int TRIES = 40;

    private final RegistrationStore store;
    private final Settlement settlement;
    private final TransitionPlan plan;

    RegistrationDesk(RegistrationStore store, Settlement settlement, TransitionPlan plan) {
        this.store = store;
        this.settlement = settlement;
        this.plan = plan;
    }

    /**
     * How the person stands after the request.
     *
     * @param entry absent for somebody who walked in without a registration
     * @param ahead how many waited when the person joined the line, absent for everybody else
     */
    record Asked(Optional<Entry> entry, OptionalInt ahead) {
        private static Asked of(Optional<Entry> entry) {
            return new Asked(entry, OptionalInt.empty());
        }
    }

    /** How the person stands after the request, or why it was refused. */
    Outcome<Asked> ask(RegistrationRequest request) {
        return ask(request, store.view(request.event().id(), request.member()), Once.unkept());
    }

    /** The same with what was just read, for a request that may be sent again. */
    Outcome<Asked> ask(RegistrationRequest request, RegistrationStore.View read, Once<Asked> once) {
        RegistrationStore.View view = read;
        Optional<Instant> inside = Optional.empty();
        boolean settled = false;
        for (int tried = 0; tried < TRIES; tried++) {
            if (tried > 0) {
                view = store.view(request.event().id(), request.member());
            }
            Standing standing = standing(request, view, inside);
            Decision decision = Rules.decide(request.action(), standing, request.event(), request.now());
            if (!settled && dependsOnDeadlines(request, view, decision)) {
                settled = true;
                if (settlement.before(request.event(), request.now())) {
                    continue;
                }
            }
            switch (decision) {
                case Decision.Refused(var refusal) -> {
                    return Outcome.refused(refusal);
                }
                case Decision.Unchanged() -> {
                    return Outcome.done(Asked.of(view.entry()));
                }
                case Decision.Granted granted -> {
                    Transition transition = plan.of(granted, request, view);
                    Asked after = asked(transition, view);
                    Transition.Written written = store.write(transition, once.from(entry -> after));
                    if (written instanceof Transition.Written.Done) {
                        return Outcome.done(after);
                    }
                    if (written instanceof Transition.Written.Admitted(boolean walkIn, Instant at)) {
                        if (walkIn || !standing.is(RegistrationState.RECONFIRMED)) {
                            return Outcome.done(Asked.of(view.entry()));
                        }
                        inside = Optional.of(at);
                    }
                }
            }
        }
        return Outcome.refused(ProblemType.BUSY);
    }

    private static Asked asked(Transition transition, RegistrationStore.View view) {
        boolean joined = transition
                .seats()
                .filter(change -> change.kind() == SeatChange.Kind.JOIN_LINE)
                .isPresent();
        return new Asked(
                Optional.of(transition.moves().getFirst().after()),
                joined ? OptionalInt.of(view.seats().waiting()) : OptionalInt.empty());
    }

    /** Who is inside has ATTENDED, also before check-in's stream has told so. */
    private static Standing standing(
            RegistrationRequest request, RegistrationStore.View view, Optional<Instant> inside) {
        return inside.map(since -> Standing.of(RegistrationState.ATTENDED, since))
                .orElseGet(() -> Standing.of(view.entry(), request.event().times(), request.now()));
    }

    /**
     * Whether what deadlines did to others before this moment may decide, so that it has to be written first: a seat may have become free, or come
     * to the person who waits.
     */
    private static boolean dependsOnDeadlines(
            RegistrationRequest request, RegistrationStore.View view, Decision decision) {
        Event event = request.event();
        if (event.status() != Event.Status.PUBLISHED
                || !request.now().isBefore(event.times().ends())) {
            return false;
        }
        Optional<Entry> entry = view.entry();
        boolean waits = entry.filter(known -> known.state() == RegistrationState.WAITLISTED)
                .isPresent();
        boolean overdue = entry.filter(known ->
                        !Standing.of(known, event.times(), request.now()).is(known.state()))
                .isPresent();
        return waits
                || (overdue && decision instanceof Decision.Granted)
                || (decision instanceof Decision.TakesSeat && !view.seats().free(event.capacity()));
    }
}
