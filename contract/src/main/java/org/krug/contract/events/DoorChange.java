package org.krug.contract.events;

import java.time.Instant;

/**
 * Organisers opened or closed an event's doors.
 *
 * @param open whether they were opened
 */
public record DoorChange(Instant at, boolean open) {}
