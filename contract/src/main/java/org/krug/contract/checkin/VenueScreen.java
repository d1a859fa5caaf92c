package org.krug.contract.checkin;

/**
 * The venue's screen.
 *
 * @param address opened by the screen's browser; what stands behind its # is secret and never sent to a server
 */
public record VenueScreen(String address) {}
