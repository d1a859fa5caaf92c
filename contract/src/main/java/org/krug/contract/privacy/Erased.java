package org.krug.contract.privacy;

/**
 * Nothing is left of the person; the same again when it is asked for again.
 *
 * @param everywhere in all clubs, with the account; else in one club
 */
public record Erased(boolean everywhere) {}
