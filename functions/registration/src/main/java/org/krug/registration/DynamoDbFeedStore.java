package org.krug.registration;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.kernel.Once;
import org.krug.kernel.Table;
import org.krug.kernel.Transactions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Feeds in registration's table: one item a person, which names the feed that counts, and one a feed, which finds the person. */
@Singleton
final class DynamoDbFeedStore implements FeedStore {
    private final Table table;
    private final DynamoDbClient client;
    private final Transactions transactions;

    DynamoDbFeedStore(DynamoDbClient client, Transactions transactions) {
        this.client = client;
        this.table = new Table(client, "registration");
        this.transactions = transactions;
    }

    @Override
    public void give(String subject, String hash, Once<String> once) {
        Optional<String> before;
        Transactions.Written written;
        do {
            before = read("READER#" + subject, "hash");
            List<TransactWriteItem> writes = List.of(
                    put("FEED#" + hash, Map.of("subject", AttributeValue.fromS(subject)), Optional.empty()),
                    put("READER#" + subject, Map.of("hash", AttributeValue.fromS(hash)), before));
            written = transactions.write(writes, once, hash);
        } while (!(written instanceof Transactions.Written.Committed));
        before.ifPresent(old -> client.deleteItem(d -> d.tableName(table.name()).key(key("FEED#" + old))));
    }

    @Override
    public Optional<String> subject(String hash) {
        return read("FEED#" + hash, "subject")
                .filter(subject ->
                        read("READER#" + subject, "hash").filter(hash::equals).isPresent());
    }

    /** Over nothing, or over the same feed as was read, so that none is left behind that nobody knows of. */
    private TransactWriteItem put(String pk, Map<String, AttributeValue> attributes, Optional<String> before) {
        Map<String, AttributeValue> item = new HashMap<>(key(pk));
        item.putAll(attributes);
        Put.Builder put = Put.builder().tableName(table.name()).item(item);
        before.ifPresentOrElse(
                old -> put.conditionExpression("#hash = :before")
                        .expressionAttributeNames(Map.of("#hash", "hash"))
                        .expressionAttributeValues(Map.of(":before", AttributeValue.fromS(old))),
                () -> put.conditionExpression("attribute_not_exists(pk)"));
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private Optional<String> read(String pk, String name) {
        return table.find(pk, "FEED").map(item -> item.getString(name));
    }

    private static Map<String, AttributeValue> key(String pk) {
        return Table.key(pk, "FEED");
    }
}
