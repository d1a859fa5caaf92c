package org.krug.events;

import java.util.Optional;
import org.krug.contract.EventId;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

/** Organisers' messages, as other features may read them. */
public interface EventMessages {

    Optional<Message> find(EventId event, long number);

    /** Reads a message from an item of the table's stream, absent when the item is something else. */
    Optional<Message> fromItem(EnhancedDocument item);
}
