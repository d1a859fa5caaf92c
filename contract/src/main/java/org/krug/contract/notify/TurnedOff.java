package org.krug.contract.notify;

/**
 * A kind of letter that is not mailed any more.
 *
 * @param kind such as {@code invitation}
 */
public record TurnedOff(String kind) {}
