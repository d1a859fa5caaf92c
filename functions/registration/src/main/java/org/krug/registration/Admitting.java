package org.krug.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.krug.contract.RegistrationState;

/**
 * Takes over from check-in who is inside. Repeated, late and reordered news are harmless: each admission counts its changes, and only a later
 * one than was heard matters.
 */
@Singleton
final class Admitting {
    /** Seats don't matter to the changes made here. */
    private static final int ANY_CAPACITY = 0;

    private final RegistrationStore store;

    Admitting(RegistrationStore store) {
        this.store = store;
    }

    /** Whether it changed the registration. */
    boolean hear(AdmissionNews news) {
        Optional<Entry> entry = unheard(news);
        while (entry.isPresent()) {
            if (store.write(transition(entry.get(), news)) instanceof Transition.Written.Done) {
                return true;
            }
            entry = unheard(news);
        }
        return false;
    }

    private Optional<Entry> unheard(AdmissionNews news) {
        return store.find(news.event(), news.member())
                .filter(entry -> entry.door().version() < news.version());
    }

    private static Transition transition(Entry entry, AdmissionNews news) {
        Entry heard = entry.heard(new Entry.Door(news.walkedIn(), news.version()));
        Transition transition = Transition.of(Transition.Move.of(entry, entered(heard, news)));
        boolean line = entry.state() == RegistrationState.WAITLISTED;
        if (!line || entry.door().walkedIn() == news.walkedIn()) {
            return transition;
        }
        SeatChange.Kind kind = news.walkedIn() ? SeatChange.Kind.LEAVE_LINE : SeatChange.Kind.REJOIN_LINE;
        return transition.with(new SeatChange(kind, ANY_CAPACITY));
    }

    /** A cancelled or expired registration stays what it is: stewards see the conflict in check-in. */
    private static Entry entered(Entry entry, AdmissionNews news) {
        if (!news.admitted()) {
            return entry.state() == RegistrationState.ATTENDED
                    ? entry.entered(RegistrationState.RECONFIRMED, news.changedAt())
                    : entry;
        }
        if (news.walkIn()) {
            return entry;
        }
        return switch (entry.state()) {
            case RECONFIRMED -> entry.entered(RegistrationState.ATTENDED, news.at());
            case ATTENDED -> earliest(entry, news.at());
            default -> entry;
        };
    }

    /** A scan that was made earlier may become known later. */
    private static Entry earliest(Entry entry, Instant at) {
        return at.isBefore(entry.since()) ? entry.attendedSince(at) : entry;
    }
}
