package org.krug.notify;

import jakarta.inject.Singleton;
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
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Marks in the notify table: ids and kinds, nothing personal. DynamoDB removes them some time after they may be forgotten. */
@Singleton
final class DynamoDbMarkStore implements MarkStore {
    private final DynamoDbClient client;
    private final Table table;
    private final Transactions transactions;

    DynamoDbMarkStore(DynamoDbClient client, Transactions transactions) {
        this.client = client;
        this.table = new Table(client, "notify");
        this.transactions = transactions;
    }

    @Override
    public boolean claim(Mark mark, Notice notice) {
        Map<String, AttributeValue> item = new HashMap<>(key(mark));
        item.put("expiresAt", AttributeValue.fromN(Long.toString(mark.until().getEpochSecond())));
        return transactions.write(List.of(
                        TransactWriteItem.builder()
                                .put(put -> put.tableName(table.name())
                                        .item(item)
                                        .conditionExpression("attribute_not_exists(pk)"))
                                .build(),
                        TransactWriteItem.builder()
                                .put(put -> put.tableName(table.name()).item(NoticeItem.of(notice)))
                                .build()))
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
        return table.findAll(byKey.keySet()).stream()
                .map(item -> Objects.requireNonNull(byKey.get(Table.key(item.getString("pk"), item.getString("sk")))))
                .toList();
    }

    private static Map<String, AttributeValue> key(Mark mark) {
        return Table.key("EVENT#" + mark.event(), prefix(mark.kind(), mark.version()) + mark.member());
    }

    private static String prefix(Kind kind, long version) {
        return "SENT#" + kind + "#" + version + "#";
    }
}
