package org.krug.members;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krug.contract.InvalidInput;
import org.krug.kernel.Table;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads of the members table, all of them consistent: what was taken away is gone at once. */
@Singleton
final class TableReads {
    private final DynamoDbClient client;
    private final Table table;

    TableReads(DynamoDbClient client) {
        this.client = client;
        this.table = new Table(client, "members");
    }

    String tableName() {
        return table.name();
    }

    Optional<EnhancedDocument> get(ItemKey key) {
        return table.find(MembersItem.key(key));
    }

    /** Those of the items that exist, by key. */
    Map<ItemKey, EnhancedDocument> getAll(Collection<ItemKey> keys) {
        return table.findAll(keys.stream().map(MembersItem::key).toList()).stream()
                .collect(Collectors.toMap(
                        item -> new ItemKey(item.getString("pk"), item.getString("sk")), Function.identity()));
    }

    /** The items of a partition whose sort key begins with a text, in the order of the sort keys. */
    record Range(String pk, String prefix, Optional<String> after) {}

    /**
     * The next items of a range that are wanted, at most {@code most} of them.
     *
     * @throws InvalidInput when the position is outside the range, which DynamoDB would not take either
     */
    Page<EnhancedDocument> query(Range range, Predicate<EnhancedDocument> wanted, int most) {
        List<EnhancedDocument> taken = new ArrayList<>();
        Optional<String> after = range.after();
        if (after.isPresent() && !after.get().startsWith(range.prefix())) {
            throw new InvalidInput("after", InvalidInput.Rule.WRONG_FORM);
        }
        while (true) {
            QueryResponse response = queryOnce(range, after, most);
            for (int at = 0; at < response.count(); at++) {
                EnhancedDocument item =
                        EnhancedDocument.fromAttributeValueMap(response.items().get(at));
                if (wanted.test(item)) {
                    taken.add(item);
                }
                boolean last = at == response.count() - 1 && !response.hasLastEvaluatedKey();
                if (taken.size() == most && !last) {
                    return new Page<>(taken, Optional.of(item.getString("sk")));
                }
            }
            if (!response.hasLastEvaluatedKey()) {
                return new Page<>(taken, Optional.empty());
            }
            after = Optional.of(EnhancedDocument.fromAttributeValueMap(response.lastEvaluatedKey())
                    .getString("sk"));
        }
    }

    /** What of a range fulfils an expression; DynamoDB reads all of it, a megabyte with each request. */
    Stream<EnhancedDocument> filtered(
            Range range, String expression, Map<String, String> names, Map<String, AttributeValue> values) {
        Map<String, AttributeValue> all = new HashMap<>(values);
        all.put(":pk", AttributeValue.fromS(range.pk()));
        all.put(":prefix", AttributeValue.fromS(range.prefix()));
        return table.query(QueryRequest.builder()
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .filterExpression(expression)
                .expressionAttributeNames(names)
                .expressionAttributeValues(all)
                .build());
    }

    private QueryResponse queryOnce(Range range, Optional<String> after, int most) {
        return client.query(q -> {
            q.tableName(tableName())
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                    .expressionAttributeValues(Map.of(
                            ":pk", AttributeValue.fromS(range.pk()), ":prefix", AttributeValue.fromS(range.prefix())))
                    .limit(most);
            after.ifPresent(sk -> q.exclusiveStartKey(MembersItem.key(new ItemKey(range.pk(), sk))));
        });
    }
}
