package org.krug.checkin;

import java.time.Instant;
import org.krug.contract.MemberId;
import org.krug.events.Event;

/** A person at an event's door at a moment: a steward at work, or an attendee who comes. */
record Shift(Event event, MemberId person, Instant now) {}
