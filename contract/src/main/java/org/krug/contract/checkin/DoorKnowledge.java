package org.krug.contract.checkin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a device needs to judge tickets while it is offline. Neither names nor ids: a lost phone reveals nobody.
 *
 * @param serverTime the server's time, to be sent back as {@code knownUpTo} of the scans that follow
 * @param clockOffsetMillis what to add to the device's clock to get the server's time
 * @param ticketKey the event's public key, as {@code docs/codes.md} writes it
 * @param staticTickets whether tickets that don't rotate are let in
 * @param doorsOpen since when they are open, or when they will be
 * @param ends when the event ends, or when organisers closed the doors
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
     * @param entry what the list calls the ticket: {@link org.krug.contract.codes.DoorEntry#mark}
     * @param state the registration's state now
     * @param admitted whether the person is in
     * @param at since when; missing for who is not in
     * @param by who let them in; missing for who is not in
     */
    public record Ticket(
            String entry,
            String state,
            boolean admitted,
            @Nullable Instant at,
            @Nullable AdmittedBy by) {}
}
