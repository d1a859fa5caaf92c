package org.krug.registration;

/**
 * A change of an event's seats with the condition that keeps them true: {@code held} counts seats held, {@code waiting} who waits for one.
 *
 * @param capacity the event's capacity
 * @param seen how many waited before the first in line was looked for; a condition only where that person gets a seat
 */
record SeatChange(Kind kind, int capacity, int seen) {

    SeatChange(Kind kind, int capacity) {
        this(kind, capacity, 0);
    }

    /** The kinds of change, each with its condition on the item as DynamoDB reads it. */
    enum Kind {
        /** A seat is free and nobody waits. */
        TAKE(1, 0, "attribute_not_exists(pk) OR (held < :capacity AND waiting = :none)"),
        /** No seat is free, or somebody waits for the next one. */
        JOIN_LINE(0, 1, "held >= :capacity OR waiting > :none"),
        LEAVE_LINE(0, -1, "waiting > :none"),
        REJOIN_LINE(0, 1, ""),
        /**
         * A held seat goes to the first who waits; not while the event has more held than its capacity, which was lowered, and not if somebody
         * joined the line meanwhile, whose earlier place would make them the first.
         */
        HAND_OVER(0, -1, "held <= :capacity AND waiting = :seen"),
        /** A free seat goes to the first who waits, after the capacity was raised. */
        OFFER_FREE(1, -1, "held < :capacity AND waiting = :seen"),
        /** A held seat becomes free because nobody may get it: nobody waits, or the capacity was lowered. */
        RELEASE(-1, 0, "held > :none AND (waiting = :none OR held > :capacity)"),
        /** A held seat becomes free although somebody may wait, for no offers are made any more. */
        RELEASE_UNOFFERED(-1, 0, "held > :none");

        private final int held;
        private final int waiting;
        private final String condition;

        Kind(int held, int waiting, String condition) {
            this.held = held;
            this.waiting = waiting;
            this.condition = condition;
        }

        int held() {
            return held;
        }

        int waiting() {
            return waiting;
        }

        String condition() {
            return condition;
        }
    }
}
