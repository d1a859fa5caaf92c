package org.krug.contract.codes;

/** What a venue code proves. */
public sealed interface VenueVerdict {
    /**
     * The venue's screen showed this code in this step. Whether that is recent enough is the caller's rule, since a scan
     * made offline may arrive hours later.
     *
     * @param step with its {@link TimeStep#from} and {@link TimeStep#until}
     */
    record Genuine(TimeStep step) implements VenueVerdict {}

    /**
     * The code proves nothing.
     *
     * @param reason why
     */
    record Refused(Reason reason) implements VenueVerdict {}

    /** Why a code is refused. */
    enum Reason {
        /** Not a venue code in its one canonical form. */
        MALFORMED,
        /** Not made with this event's secret: guessed, changed, or of another event. */
        FORGED
    }
}
