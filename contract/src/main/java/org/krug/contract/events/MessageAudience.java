package org.krug.contract.events;

/** To whom of an event's people organisers write. */
public enum MessageAudience {
    /** Who has a seat: registered, reconfirmed or in already. */
    SEATED,
    /** Who waits for a seat, or has one offered. */
    WAITING,
    /** Both, and who has not confirmed yet. */
    EVERYONE
}
