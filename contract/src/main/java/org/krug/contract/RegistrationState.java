package org.krug.contract;

import java.util.EnumSet;
import java.util.Set;

/** The state of a person's place at an event. */
public enum RegistrationState {
    /** The first confirmation is asked; no seat. */
    REQUESTED,
    /** Confirmed, with a seat. */
    REGISTERED,
    /** "I will come" was said a second time. */
    RECONFIRMED,
    /** Waits for a seat. */
    WAITLISTED,
    /** A seat is kept for a limited time. */
    OFFERED,
    /** Was admitted. */
    ATTENDED,
    CANCELLED,
    EXPIRED,
    NO_SHOW;

    private static final Set<RegistrationState> SEATED = EnumSet.of(REGISTERED, RECONFIRMED, OFFERED, ATTENDED);

    /** Whether the registration holds one of the event's seats. */
    public boolean holdsSeat() {
        return SEATED.contains(this);
    }
}
