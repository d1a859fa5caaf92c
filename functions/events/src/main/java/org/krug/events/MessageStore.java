package org.krug.events;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Once;

/** Keeps organisers' messages, and how many there were. */
interface MessageStore extends EventMessages {

    /**
     * What was written so far.
     *
     * @param number of the last message, 0 before the first
     * @param latest when the latest {@link Message#MOST_A_DAY} were written, the oldest first
     */
    record Written(long number, List<Instant> latest) {
        public Written {
            latest = List.copyOf(latest);
        }
    }

    /** Strongly consistent. */
    Written written(EventId event);

    /** What somebody wrote to the people of some events, in the order of its numbers for each. */
    List<Message> writtenBy(MemberId organiser, Collection<EventId> events);

    /**
     * Writes the next message.
     *
     * @param before as it was read
     * @param once keeps the answer to the request in the same transaction
     * @return false, and nothing is written, when another message was written since
     */
    boolean add(Written before, Message message, Once<Message> once);
}
