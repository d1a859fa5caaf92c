package org.krug.contract.events;

import java.time.Instant;

/**
 * A message of organisers to an event's people.
 *
 * @param number tells an event's messages apart, from 1
 * @param at when it was written
 */
public record MessageView(
        long number, String eventId, MessageAudience audience, String subject, String text, Instant at) {

    /** The same with other words. */
    public MessageView saying(String otherSubject, String otherText) {
        return new MessageView(number, eventId, audience, otherSubject, otherText, at);
    }
}
