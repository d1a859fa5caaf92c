package org.krug.contract.registration;

/**
 * A rotating ticket as issued: the phone keeps it and adds a signed time step whenever it shows it.
 *
 * @param ticketId which ticket: a UUID that stands in the code and says nothing about the person
 * @param ticket the issued text, see {@code docs/codes.md}
 * @param eventKey the event's public key in base64url, with which anybody can verify it
 */
public record TicketAnswer(String ticketId, String ticket, String eventKey) {}
