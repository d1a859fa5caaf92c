package org.krug.checkin;

import java.time.Instant;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.events.Event;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;

/** A person at an event's door at a moment: a steward at work, or an attendee who comes. */
record Shift(Event event, MemberId person, Instant now) {

    /** The same where people are let in: at an event that was announced and still takes place. */
    Outcome<Shift> takesPlace() {
        return switch (event.status()) {
            case PUBLISHED -> Outcome.done(this);
            case DRAFT -> Outcome.refused(ProblemType.EVENT_NOT_PUBLISHED);
            case CANCELLED ->
                Outcome.refused(Refusal.of(ProblemType.EVENT_CANCELLED).since(event.statusSince(), event.zone()));
        };
    }
}
