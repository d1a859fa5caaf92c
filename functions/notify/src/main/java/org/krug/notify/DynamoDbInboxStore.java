package org.krug.notify;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.MemberId;
import org.krug.kernel.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Inboxes in the notify table, a partition for each member. */
@Singleton
final class DynamoDbInboxStore implements InboxStore {
    private final DynamoDbClient client;
    private final Table table;

    DynamoDbInboxStore(DynamoDbClient client) {
        this.client = client;
        this.table = new Table(client, "notify");
    }

    @Override
    public List<Notice> newest(MemberId member, Optional<InboxPosition> after, int most) {
        QueryRequest.Builder query = QueryRequest.builder()
                .consistentRead(true)
                .scanIndexForward(false)
                .limit(most)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(NoticeItem.pk(member)),
                        ":prefix", AttributeValue.fromS(NoticeItem.PREFIX)));
        after.ifPresent(position ->
                query.exclusiveStartKey(Table.key(NoticeItem.pk(member), NoticeItem.PREFIX + position.text())));
        return table.query(query.build()).limit(most).map(NoticeItem::read).toList();
    }

    @Override
    public void forget(MemberId member) {
        table.beginningWith(NoticeItem.pk(member), NoticeItem.PREFIX)
                .forEach(item -> client.deleteItem(delete ->
                        delete.tableName(table.name()).key(Table.key(item.getString("pk"), item.getString("sk")))));
    }
}
