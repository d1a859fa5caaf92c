package org.krug.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.krug.contract.RegistrationState;
import org.krug.events.Event;
import org.krug.kernel.IdSource;

/** Turns what the rules granted into what has to be written. */
@Singleton
final class TransitionPlan {
    private final RegistrationStore store;
    private final SeatHandover handover;
    private final IdSource ids;

    TransitionPlan(RegistrationStore store, SeatHandover handover, IdSource ids) {
        this.store = store;
        this.handover = handover;
        this.ids = ids;
    }

    Transition of(Decision.Granted decision, RegistrationRequest request, RegistrationStore.View view) {
        Transition transition = switch (decision) {
            case Decision.Asks() -> Transition.of(asking(request, view));
            case Decision.TakesSeat(RegistrationState as) -> takingSeat(as, request, view);
            case Decision.KeepsSeat(RegistrationState as) -> {
                Entry entry = known(view);
                yield Transition.of(Transition.Move.of(entry, entry.entered(as, request.now())));
            }
            case Decision.Cancels() -> cancelling(request, view);
        };
        return transition.unlessAdmitted();
    }

    private Transition.Move asking(RegistrationRequest request, RegistrationStore.View view) {
        Instant now = request.now();
        return view.entry()
                .map(entry -> Transition.Move.of(entry, entry.entered(RegistrationState.REQUESTED, now)))
                .orElseGet(() -> Transition.Move.first(
                        Entry.requested(request.event().id(), request.member(), ids.next(), now)));
    }

    private Transition takingSeat(RegistrationState as, RegistrationRequest request, RegistrationStore.View view) {
        Entry entry = known(view);
        Event event = request.event();
        if (view.seats().free(event.capacity())) {
            return Transition.of(Transition.Move.of(entry, entry.entered(as, request.now())))
                    .with(new SeatChange(SeatChange.Kind.TAKE, event.capacity()));
        }
        // Drawn outside the transaction: a number that is lost when the transaction fails leaves a gap, and gaps harm
        // nobody.
        long place = store.drawPlace(event.id());
        return Transition.of(Transition.Move.of(entry, entry.waitlisted(place, request.now())))
                .with(new SeatChange(SeatChange.Kind.JOIN_LINE, event.capacity()));
    }

    private Transition cancelling(RegistrationRequest request, RegistrationStore.View view) {
        Entry entry = known(view);
        Event event = request.event();
        Transition.Move move = Transition.Move.of(entry, entry.entered(RegistrationState.CANCELLED, request.now()));
        if (entry.state().holdsSeat()) {
            return handover.freeing(event, view.seats(), move, request.now());
        }
        return entry.state() == RegistrationState.WAITLISTED
                ? Transition.of(move).with(new SeatChange(SeatChange.Kind.LEAVE_LINE, event.capacity()))
                : Transition.of(move);
    }

    private static Entry known(RegistrationStore.View view) {
        return view.entry().orElseThrow(() -> new IllegalStateException("granted to somebody without a registration"));
    }
}
