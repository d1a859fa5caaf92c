package org.krug.app.venue;

import java.time.Instant;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.CheckedIn;

/** What an attendee reads after scanning the venue's code. */
public sealed interface VenueAnswer {
    /** Checked in. */
    record Confirmed(CheckedIn who) implements VenueAnswer {}

    /** "Recorded, will be confirmed": kept on the phone until the server answers. */
    record Recorded(Instant at) implements VenueAnswer {}

    /** The server said no, and why; {@link ProblemType#ALREADY_ADMITTED} is good news. */
    record Refused(Problem problem) implements VenueAnswer {
        public boolean is(ProblemType type) {
            return problem.type().equals(type.uri());
        }
    }

    /** The server did not answer, and the phone can't keep the scan: it is full or broken. */
    record NotKept() implements VenueAnswer {}
}
