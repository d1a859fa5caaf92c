package org.krug.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;

/**
 * What is written at once or not at all.
 *
 * @param moves the registrations that change; each must still be as it was read
 * @param seats how the event's seats change, absent where they don't
 * @param notAdmitted who must not have been admitted, absent where it does not matter
 */
record Transition(EventId event, List<Move> moves, Optional<SeatChange> seats, Optional<MemberId> notAdmitted) {

    /**
     * One registration's change.
     *
     * @param before as it was read, absent for a new one
     */
    record Move(Optional<Entry> before, Entry after) {
        static Move first(Entry registration) {
            return new Move(Optional.empty(), registration);
        }

        static Move of(Entry before, Entry after) {
            return new Move(Optional.of(before), after);
        }
    }

    /** What came of writing it. */
    sealed interface Written {
        record Done() implements Written {}

        /** A registration or the seats were changed by somebody else meanwhile. */
        record Changed() implements Written {}

        /** All is as it was read, but the person was admitted. */
        record Admitted(boolean walkIn, Instant at) implements Written {}
    }

    static Transition of(Move move) {
        return new Transition(move.after().registration().event(), List.of(move), Optional.empty(), Optional.empty());
    }

    Transition with(SeatChange change) {
        return new Transition(event, moves, Optional.of(change), notAdmitted);
    }

    Transition and(Move move) {
        return new Transition(
                event, Stream.concat(moves.stream(), Stream.of(move)).toList(), seats, notAdmitted);
    }

    /** The same unless its first person was admitted. */
    Transition unlessAdmitted() {
        return new Transition(
                event, moves, seats, Optional.of(moves.getFirst().after().member()));
    }
}
