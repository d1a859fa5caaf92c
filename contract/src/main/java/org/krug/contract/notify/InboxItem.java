package org.krug.contract.notify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the caller was told.
 *
 * @param id what a push carries of it
 * @param kind such as {@code offer}
 * @param at when it was so
 * @param event what it is about, missing where it is about no event
 * @param title in the language that was asked for
 * @param text some sentences in the same language; of a message of organisers, what they wrote
 * @param pushed whether devices are told of it, by what it is and by what the caller has chosen; what is not lies here quietly
 * @param message the number of the organisers' message, missing where it is something else
 */
public record InboxItem(
        String id,
        String kind,
        Instant at,
        String clubId,
        @Nullable EventOfItem event,
        String title,
        String text,
        boolean pushed,
        @Nullable Long message) {

    /** An event as it is now, which may be otherwise than when the item was written. */
    public record EventOfItem(String id, String title, Instant starts) {}
}
