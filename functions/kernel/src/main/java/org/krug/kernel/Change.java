package org.krug.kernel;

import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

/**
 * One record of a table's stream.
 *
 * @param table the table's name
 * @param key pk and sk
 * @param before the item as it was, absent for a new one
 * @param after the item as it is, absent for a deleted one
 * @param at when DynamoDB took the change, to the second
 */
public record Change(
        String table, Key key, Optional<EnhancedDocument> before, Optional<EnhancedDocument> after, Instant at) {

    /** An item's key. */
    public record Key(String pk, String sk) {}
}
