package org.krug.checkin;

import java.time.Instant;
import java.util.Optional;
import org.krug.contract.RegistrationState;

/** What the door's rules say about a person at a moment, whoever was in already. */
sealed interface AtTheDoor {

    /**
     * The person may come in.
     *
     * @param walkIn without a seat, by a steward's leave
     */
    record MayEnter(boolean walkIn) implements AtTheDoor {}

    /** Whatever the registration's state. */
    record TooEarly(Instant opens) implements AtTheDoor {}

    /** Organisers closed the doors for now. */
    record Shut(Instant closed) implements AtTheDoor {}

    record Closed(Instant ended) implements AtTheDoor {}

    /** Not reconfirmed; no state without a registration. */
    record WrongState(Optional<RegistrationState> state, Optional<Instant> since) implements AtTheDoor {}

    default boolean admits() {
        return this instanceof MayEnter;
    }

    /** The word by which refusals are counted: TOO_EARLY, DOORS_SHUT, DOORS_CLOSED, or the state. */
    default Optional<String> reason() {
        return switch (this) {
            case MayEnter entering -> Optional.empty();
            case TooEarly early -> Optional.of("TOO_EARLY");
            case Shut shut -> Optional.of("DOORS_SHUT");
            case Closed closed -> Optional.of("DOORS_CLOSED");
            case WrongState wrong ->
                Optional.of(wrong.state().map(RegistrationState::name).orElse("NONE"));
        };
    }

    /** The moment that belongs to the reason. */
    default Optional<Instant> since() {
        return switch (this) {
            case MayEnter entering -> Optional.empty();
            case TooEarly early -> Optional.of(early.opens());
            case Shut shut -> Optional.of(shut.closed());
            case Closed closed -> Optional.of(closed.ended());
            case WrongState wrong -> wrong.since();
        };
    }
}
