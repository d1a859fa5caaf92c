package org.krug.contract.checkin;

import java.time.Instant;
import java.util.List;

/**
 * What a device needs to judge tickets while it is offline. No names: a lost phone reveals nobody.
 *
 * @param serverTime the server's time, to be sent back as {@code knownUpTo} of the scans that follow
 * @param clockOffsetMillis what to add to the device's clock to get the server's time
 * @param ticketKey the event's public key, as {@code docs/codes.md} writes it
 * @param staticTickets whether tickets that don't rotate are let in
 * @param tickets the door list
 */
public record DoorKnowledge(
        Instant serverTime,
        long clockOffsetMillis,
        String ticketKey,
        boolean staticTickets,
        Instant doorsOpen,
        Instant ends,
        List<Ticket> tickets) {

    /**
     * @param state the registration's state now
     * @param admitted whether the person is in
     */
    public record Ticket(String ticket, String state, boolean admitted) {}
}
