package org.krug.local.demo;

import java.util.EnumSet;
import java.util.Set;

/** What somebody of a demo club is there to show: a role, or how far one can be with the event that is on. */
enum Part {
    OWNER,
    ORGANISER,
    STEWARD,
    SPONSOR,
    ATTENDED,
    RECONFIRMED,
    REGISTERED,
    OFFERED,
    WAITLISTED,
    REQUESTED,
    CANCELLED;

    /** Said once that they come, before they were asked a second time. */
    static final Set<Part> SAID_ONCE = EnumSet.of(REGISTERED, CANCELLED);

    /** First said it after that. */
    static final Set<Part> SAID_TWICE = EnumSet.of(ATTENDED, RECONFIRMED);
}
