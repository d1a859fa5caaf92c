package org.krug.contract.codes;

import java.util.Optional;

/** What a code proves. */
public sealed interface TicketVerdict {
    /**
     * The event issued this ticket and, if it rotates, the owner's phone showed it around the scan. Whether the ticket
     * still admits (cancelled, used before) is not in the code.
     *
     * @param ids the event and the ticket
     * @param rotation who showed it and when; empty in a static ticket
     */
    record Genuine(TicketIds ids, Optional<Rotation> rotation) implements TicketVerdict {
        public TicketKind kind() {
            return rotation.isPresent() ? TicketKind.ROTATING : TicketKind.STATIC;
        }
    }

    /**
     * The phone's part of a rotating code.
     *
     * @param step the signed time step
     * @param appKey the phone's key, as named by the ticket
     */
    record Rotation(TimeStep step, VerifyKey appKey) {}

    /**
     * The code admits nobody.
     *
     * @param reason why
     * @param shownIn the step in which the owner's phone showed it, for {@link Reason#STALE}
     */
    record Refused(Reason reason, Optional<TimeStep> shownIn) implements TicketVerdict {
        Refused(Reason reason) {
            this(reason, Optional.empty());
        }
    }

    /** Why a code is refused. */
    enum Reason {
        /** Not a ticket of Krug, or not in its one canonical form. */
        MALFORMED,
        /** It says that it is for another event. */
        OTHER_EVENT,
        /** A signature of the event or of the phone is wrong. */
        FORGED,
        /** Genuine, but shown more than a step before or after the scan: a screenshot, or a phone with a wrong clock. */
        STALE,
        /** Genuine, but without the phone's part: a stored ticket shown by something else than the owner's app. */
        NOT_ROTATED,
        /** Genuine, but the event doesn't allow static tickets. */
        STATIC_NOT_ALLOWED
    }
}
