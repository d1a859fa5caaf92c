package org.krug.contract.members;

/** Who sees something of a member. */
public enum Audience {
    /** Every member of the club, organisers among them. */
    CLUB,
    /** Who has a place at the same event. */
    ATTENDEES,
    /** Organisers and owners. */
    ORGANISERS
}
