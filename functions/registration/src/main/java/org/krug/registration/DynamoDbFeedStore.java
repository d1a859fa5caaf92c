package org.krug.registration;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.krug.kernel.Settings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Feeds in registration's table: one item a person, which names the feed that counts, and one a feed, which finds the person. The person's is
 * written last: between the two writes the old feed still counts.
 */
@Singleton
final class DynamoDbFeedStore implements FeedStore {
    private final DynamoDbClient client;

    DynamoDbFeedStore(DynamoDbClient client) {
        this.client = client;
    }

    @Override
    public void give(String subject, String hash) {
        put(key("FEED#" + hash), "subject", subject);
        Map<String, AttributeValue> before = put(key("READER#" + subject), "hash", hash);
        Optional.ofNullable(before.get("hash"))
                .map(AttributeValue::s)
                .filter(old -> !old.equals(hash))
                .ifPresent(old -> client.deleteItem(d -> d.tableName(table()).key(key("FEED#" + old))));
    }

    @Override
    public Optional<String> subject(String hash) {
        return read(key("FEED#" + hash), "subject")
                .filter(subject -> read(key("READER#" + subject), "hash")
                        .filter(hash::equals)
                        .isPresent());
    }

    private Map<String, AttributeValue> put(Map<String, AttributeValue> key, String name, String value) {
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.put(name, AttributeValue.fromS(value));
        return client.putItem(p -> p.tableName(table()).item(item).returnValues(ReturnValue.ALL_OLD))
                .attributes();
    }

    private Optional<String> read(Map<String, AttributeValue> key, String name) {
        return Optional.ofNullable(
                        client.getItem(g -> g.tableName(table()).key(key).consistentRead(true))
                                .item()
                                .get(name))
                .map(AttributeValue::s);
    }

    private static Map<String, AttributeValue> key(String pk) {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("FEED"));
    }

    private static String table() {
        return Settings.table("registration");
    }
}
