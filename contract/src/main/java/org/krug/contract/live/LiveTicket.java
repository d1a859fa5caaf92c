package org.krug.contract.live;

/**
 * Opens one WebSocket, once, within a minute.
 *
 * @param ticket the secret itself
 * @param address where to open the WebSocket, the ticket included
 */
public record LiveTicket(String ticket, String address) {}
