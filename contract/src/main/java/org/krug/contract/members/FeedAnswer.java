package org.krug.contract.members;

/**
 * A person's own calendar feed.
 *
 * @param address secret, shown this once; a new one ends the old one
 */
public record FeedAnswer(String address) {}
