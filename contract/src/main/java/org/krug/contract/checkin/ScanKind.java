package org.krug.contract.checkin;

/** How somebody was scanned. */
public enum ScanKind {
    /** The attendee's own phone read the code on the venue's screen. */
    VENUE,
    /** A steward's device read the attendee's ticket. */
    TICKET,
    /** A steward let a member in without a seat, by name. */
    WALK_IN
}
