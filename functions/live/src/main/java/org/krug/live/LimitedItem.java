package org.krug.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What tickets and connections have in common as items: they are good until a moment. */
final class LimitedItem {
    /** DynamoDB removes the item some time after this; what ends when is decided by {@code until}. */
    private static final Duration KEPT_AFTER = Duration.ofHours(1);

    private LimitedItem() {}

    static void putUntil(Map<String, AttributeValue> item, Instant until) {
        item.put("until", CountItem.number(until.toEpochMilli()));
        item.put("expiresAt", CountItem.number(until.plus(KEPT_AFTER).getEpochSecond()));
    }

    static Instant until(Map<String, AttributeValue> item) {
        String until = Optional.ofNullable(item.get("until")).orElseThrow().n();
        return Instant.ofEpochMilli(Long.parseLong(until));
    }
}
