package org.krug.live;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.krug.kernel.Settings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** A ticket as an item: taking it away is using it, so that it is used once. */
final class TicketItem {
    private TicketItem() {}

    /** What it was made for; absent when there is none, it was used, or its time is over. */
    static Optional<Map<String, AttributeValue>> spend(
            DynamoDbClient client, Map<String, AttributeValue> key, Instant now) {
        try {
            return Optional.of(client.deleteItem(delete -> delete.tableName(Settings.table("live"))
                            .key(key)
                            .conditionExpression("attribute_exists(pk) AND #until >= :now")
                            .expressionAttributeNames(Map.of("#until", "until"))
                            .expressionAttributeValues(Map.of(":now", CountItem.number(now.toEpochMilli())))
                            .returnValues(ReturnValue.ALL_OLD))
                    .attributes());
        } catch (ConditionalCheckFailedException e) {
            return Optional.empty();
        }
    }
}
