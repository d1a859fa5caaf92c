package org.krug.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.krug.events.Event;

/** What happens to a seat that becomes free: at once, in the same transaction, it is offered to the first who waits. */
@Singleton
final class SeatHandover {
    private final RegistrationStore store;

    SeatHandover(RegistrationStore store) {
        this.store = store;
    }

    /**
     * Gives up a seat.
     *
     * @param seats read before this is called, so that nobody joins the line unseen
     * @param giver the registration that held it and holds it no more
     * @param at when it becomes free; the next offer runs from then, however late this is written
     */
    Transition freeing(Event event, Seats seats, Transition.Move giver, Instant at) {
        Transition transition = Transition.of(giver);
        if (!offersAreMade(event, at)) {
            return transition.with(change(SeatChange.Kind.RELEASE_UNOFFERED, event, seats));
        }
        Optional<Entry> first = seats.held() > event.capacity() ? Optional.empty() : store.firstWaiting(event.id());
        return first.map(waiting ->
                        transition.and(offer(event, waiting, at)).with(change(SeatChange.Kind.HAND_OVER, event, seats)))
                .orElseGet(() -> transition.with(change(SeatChange.Kind.RELEASE, event, seats)));
    }

    /** Offers a seat that is free although somebody waits, absent when nobody does or no offers are made. */
    Optional<Transition> filling(Event event, Seats seats, Instant at) {
        if (!offersAreMade(event, at) || seats.held() >= event.capacity()) {
            return Optional.empty();
        }
        return store.firstWaiting(event.id())
                .map(waiting -> Transition.of(offer(event, waiting, at))
                        .with(change(SeatChange.Kind.OFFER_FREE, event, seats)));
    }

    private static boolean offersAreMade(Event event, Instant at) {
        return at.isBefore(event.times().noOffersAfter())
                && at.isBefore(event.times().starts());
    }

    private static Transition.Move offer(Event event, Entry waiting, Instant at) {
        Instant from = at.isBefore(waiting.since()) ? waiting.since() : at;
        Instant lasts = from.plus(event.times().offerLasts());
        Instant starts = event.times().starts();
        return Transition.Move.of(waiting, waiting.offered(from, lasts.isBefore(starts) ? lasts : starts));
    }

    private static SeatChange change(SeatChange.Kind kind, Event event, Seats seats) {
        return new SeatChange(kind, event.capacity(), seats.waiting());
    }
}
