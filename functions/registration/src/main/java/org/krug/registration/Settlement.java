package org.krug.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.krug.contract.RegistrationState;
import org.krug.events.Event;

/**
 * Writes what deadlines have done: offers and reconfirmations that ran out, with their seats handed on, and who did not come.
 *
 * <p>However late it runs, everything happens in the order of time and at its nominal time. It may stop anywhere, run twice, or run beside
 * itself and beside people's requests: each step is one transaction on what was read.
 */
@Singleton
final class Settlement {
    private final RegistrationStore store;
    private final SeatHandover handover;

    Settlement(RegistrationStore store, SeatHandover handover) {
        this.store = store;
        this.handover = handover;
    }

    /** All deadlines up to this moment and at it: whoever was to act at the moment itself has done so. */
    void through(Event event, Instant moment) {
        settle(event, deadline -> !deadline.isAfter(moment), false);
        fill(event, moment);
    }

    /**
     * All deadlines earlier than this moment, for people at the moment itself come first.
     *
     * @return whether there was anything to do
     */
    boolean before(Event event, Instant moment) {
        return settle(event, deadline -> deadline.isBefore(moment), true);
    }

    /** Offers seats that are free while somebody waits, as after the capacity was raised. */
    void fill(Event event, Instant at) {
        if (event.status() != Event.Status.PUBLISHED) {
            return;
        }
        Optional<Transition> next = handover.filling(event, store.seats(event.id()), at);
        while (next.isPresent()) {
            store.write(next.get());
            next = handover.filling(event, store.seats(event.id()), at);
        }
    }

    private boolean settle(Event event, Predicate<Instant> passed, boolean trustTheMark) {
        if (event.status() != Event.Status.PUBLISHED) {
            return false;
        }
        boolean something = false;
        Instant due = event.times().reconfirmationDue();
        boolean sweep = passed.test(due) && !(trustTheMark && alreadySettled(event, due));
        for (Optional<Entry> offer = endedOffer(event, passed); sweep || offer.isPresent(); ) {
            something = true;
            if (sweep && offer.map(Settlement::ends).filter(due::isAfter).isEmpty()) {
                expireAll(event, due);
                store.reconfirmationSettled(event.id(), due);
                sweep = false;
            } else {
                offer.ifPresent(ended -> expire(event, ended, ends(ended)));
            }
            offer = endedOffer(event, passed);
        }
        if (passed.test(event.times().ends())) {
            closeAll(event);
            return true;
        }
        return something;
    }

    private boolean alreadySettled(Event event, Instant due) {
        return store.seats(event.id())
                .reconfirmationSettled()
                .filter(due::equals)
                .isPresent();
    }

    private Optional<Entry> endedOffer(Event event, Predicate<Instant> passed) {
        return store.firstOffer(event.id()).filter(offer -> passed.test(ends(offer)));
    }

    private static Instant ends(Entry offer) {
        return offer.registration().offeredUntil().orElseThrow();
    }

    private void expireAll(Event event, Instant due) {
        store.ofEvent(event.id()).stream()
                .filter(entry -> entry.state() == RegistrationState.REGISTERED)
                .forEach(entry -> expire(event, entry, due));
    }

    /** Tries until it is written, or until somebody else has changed the registration, which then needs it no more. */
    private void expire(Event event, Entry entry, Instant at) {
        Optional<Entry> current = Optional.of(entry);
        while (current.isPresent()) {
            Entry known = current.get();
            Transition transition =
                    handover.freeing(event, store.seats(event.id()), Transition.Move.of(known, known.expired(at)), at);
            if (store.write(transition) instanceof Transition.Written.Done) {
                return;
            }
            current = store.find(event.id(), entry.member()).filter(now -> sameAs(now, entry));
        }
    }

    private static boolean sameAs(Entry now, Entry then) {
        return now.state() == then.state()
                && now.registration().offeredUntil().equals(then.registration().offeredUntil());
    }

    private void closeAll(Event event) {
        store.ofEvent(event.id()).stream()
                .filter(entry -> entry.state() == RegistrationState.RECONFIRMED)
                .forEach(entry -> close(event, entry));
    }

    /** Not for those inside, whose admission the stream has yet to tell; and a registration that changes now is looked after next time. */
    private void close(Event event, Entry entry) {
        Entry after = entry.entered(RegistrationState.NO_SHOW, event.times().ends());
        store.write(Transition.of(Transition.Move.of(entry, after))
                .with(new SeatChange(SeatChange.Kind.RELEASE_UNOFFERED, event.capacity()))
                .unlessAdmitted());
    }
}
