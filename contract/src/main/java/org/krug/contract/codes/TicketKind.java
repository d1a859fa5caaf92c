package org.krug.contract.codes;

/** How a ticket proves that it is shown by its owner. */
public enum TicketKind {
    /** The owner's phone signs each time step: a screenshot is dead within a minute. */
    ROTATING(1),
    /** The same code all the time, to be printed; a copy is as good as the original, so an event has to allow it. */
    STATIC(2);

    private final byte mark;

    TicketKind(int mark) {
        this.mark = (byte) mark;
    }

    /** The kind's byte in a code. */
    byte mark() {
        return mark;
    }
}
