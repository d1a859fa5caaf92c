package org.krug.events;

import java.time.Instant;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.events.MessageAudience;

/**
 * What organisers wrote to an event's people: the club's words, in which names do not belong.
 *
 * @param number tells an event's messages apart, from 1
 * @param by who wrote it
 */
public record Message(
        EventId event, long number, MessageAudience audience, String subject, String text, MemberId by, Instant at) {
    /** How many an event may have. */
    public static final int MOST = 30;

    /** How many of them in 24 hours: more would be noise, and each is a letter to everybody. */
    static final int MOST_A_DAY = 5;
}
