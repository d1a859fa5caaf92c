package org.krug.contract.codes;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.krug.contract.EventId;

/**
 * What a ticket is for; it carries no name.
 *
 * @param eventId the event
 * @param ticketId the ticket, which the club's system connects with a registration
 */
public record TicketIds(EventId eventId, UUID ticketId) {
    private static final int BYTES = 32;

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(eventId.value().getMostSignificantBits())
                .putLong(eventId.value().getLeastSignificantBits())
                .putLong(ticketId.getMostSignificantBits())
                .putLong(ticketId.getLeastSignificantBits())
                .array();
    }
}
