package org.krug.notify;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Table;
import org.krug.kernel.Transactions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Marks in the notify table: ids and kinds, nothing personal. DynamoDB removes them some time after they may be forgotten. */
@Singleton
final class DynamoDbMarkStore implements MarkStore {
    private static final int BATCH = 100;

    private final DynamoDbClient client;
    private final Table table;
    private final Transactions transactions;

    DynamoDbMarkStore(DynamoDbClient client, Transactions transactions) {
        this.client = client;
        this.table = new Table(client, "notify");
        this.transactions = transactions;
    }

    @Override
    public boolean claim(Mark mark) {
        return transactions.update(UpdateItemRequest.builder()
                        .tableName(table.name())
                        .key(key(mark))
                        .updateExpression("SET expiresAt = :until")
                        .conditionExpression("attribute_not_exists(pk)")
                        .expressionAttributeValues(Map.of(
                                ":until",
                                AttributeValue.fromN(Long.toString(mark.until().getEpochSecond()))))
                        .build())
                instanceof Transactions.Written.Committed;
    }

    @Override
    public void release(Mark mark) {
        client.deleteItem(d -> d.tableName(table.name()).key(key(mark)));
    }

    @Override
    public Set<MemberId> sent(EventId event, Kind kind, long version) {
        String prefix = prefix(kind, version);
        return table.beginningWith("EVENT#" + event, prefix)
                .map(item -> item.getString("sk"))
                .map(sk -> MemberId.of(sk.substring(prefix.length())))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Mark> sent(Collection<Mark> marks) {
        Map<Map<String, AttributeValue>, Mark> byKey = new HashMap<>();
        marks.forEach(mark -> byKey.put(key(mark), mark));
        List<Map<String, AttributeValue>> keys = List.copyOf(byKey.keySet());
        List<Mark> sent = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            List<Map<String, AttributeValue>> some = keys.subList(from, Math.min(keys.size(), from + BATCH));
            client.batchGetItemPaginator(b -> b.requestItems(Map.of(
                            table.name(),
                            KeysAndAttributes.builder()
                                    .keys(some)
                                    .projectionExpression("pk, sk")
                                    .consistentRead(true)
                                    .build())))
                    .forEach(page -> page.responses()
                            .getOrDefault(table.name(), List.of())
                            .forEach(item -> sent.add(Objects.requireNonNull(byKey.get(item)))));
        }
        return sent;
    }

    private static Map<String, AttributeValue> key(Mark mark) {
        return Table.key("EVENT#" + mark.event(), prefix(mark.kind(), mark.version()) + mark.member());
    }

    private static String prefix(Kind kind, long version) {
        return "SENT#" + kind + "#" + version + "#";
    }
}
