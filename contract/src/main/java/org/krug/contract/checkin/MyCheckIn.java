package org.krug.contract.checkin;

import java.time.Instant;

/** The attendee's own admission. */
public record MyCheckIn(Instant at, boolean walkIn) {}
