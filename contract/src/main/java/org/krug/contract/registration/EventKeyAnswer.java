package org.krug.contract.registration;

/**
 * What verifies an event's tickets.
 *
 * @param eventKey the event's Ed25519 public key, 32 raw bytes in base64url without padding
 * @param staticTickets whether tickets that don't rotate are let in
 */
public record EventKeyAnswer(String eventKey, boolean staticTickets) {}
