package org.krug.app.door;

import java.time.Instant;
import java.util.Optional;
import org.krug.contract.RegistrationState;
import org.krug.contract.checkin.AdmittedBy;
import org.krug.contract.checkin.CodeFault;

/** What a device makes of a code by itself. The server judges the scan again when it is sent, and its word stands. */
public sealed interface OfflineVerdict {
    /** Let in. */
    record Admitted() implements OfflineVerdict {}

    /**
     * In already, as far as this device knows.
     *
     * @param at when, by the server's clock; empty when the list does not tell
     * @param by who let the person in
     */
    record AlreadyAdmitted(Optional<Instant> at, AdmittedBy by) implements OfflineVerdict {}

    /**
     * A genuine ticket that does not let in.
     *
     * @param state the registration's state at the last contact, for {@link Reason#STATE}
     * @param at when doors open or closed, for {@link Reason#TOO_EARLY} and {@link Reason#DOORS_CLOSED}
     */
    record Refused(Reason reason, Optional<RegistrationState> state, Optional<Instant> at) implements OfflineVerdict {}

    /**
     * The code proves nothing.
     *
     * @param shownAt when a phone showed it, for {@link CodeFault#STALE}
     */
    record Faulty(CodeFault fault, Optional<Instant> shownAt) implements OfflineVerdict {}

    /** The device has never heard of this door's list: it can't judge anything before its first contact. */
    record NoList() implements OfflineVerdict {}

    /** Why a genuine ticket does not let in. */
    enum Reason {
        TOO_EARLY,
        DOORS_CLOSED,
        /** The registration's state does not entitle to come in, or did not at the last contact. */
        STATE,
        /** Issued after the last contact. */
        NOT_ON_LIST
    }

    default boolean letsIn() {
        return this instanceof Admitted;
    }
}
