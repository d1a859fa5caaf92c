package org.krug.notify;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.MemberId;
import org.krug.kernel.Once;
import org.krug.kernel.Table;
import org.krug.kernel.Transactions;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Choices in the notify table, an item for each membership: whoever writes to a member knows no more of them. */
@Singleton
final class DynamoDbChoiceStore implements ChoiceStore {
    private final DynamoDbClient client;
    private final Table table;
    private final Transactions transactions;

    DynamoDbChoiceStore(DynamoDbClient client, Transactions transactions) {
        this.client = client;
        this.table = new Table(client, "notify");
        this.transactions = transactions;
    }

    @Override
    public Optional<Choices> find(MemberId member) {
        return table.find(ChoiceItem.key(member)).map(ChoiceItem::read);
    }

    @Override
    public Reach reach(MemberId member) {
        List<EnhancedDocument> items = table.query(QueryRequest.builder()
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND sk BETWEEN :choices AND :devices")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(NoticeItem.pk(member)),
                                ":choices", AttributeValue.fromS(ChoiceItem.SK),
                                // '~' sorts after every id.
                                ":devices", AttributeValue.fromS(DeviceItem.PREFIX + "~")))
                        .build())
                .toList();
        List<String> devices = new ArrayList<>();
        Choices choices = Choices.NONE;
        for (EnhancedDocument item : items) {
            String sk = item.getString("sk");
            if (sk.equals(ChoiceItem.SK)) {
                choices = ChoiceItem.read(item);
            } else if (sk.startsWith(DeviceItem.PREFIX)) {
                devices.add(sk.substring(DeviceItem.PREFIX.length()));
            }
        }
        return new Reach(choices, List.copyOf(devices));
    }

    @Override
    public void put(Collection<MemberId> members, Choices choices) {
        transactions.write(members.stream()
                .map(member -> TransactWriteItem.builder()
                        .put(put -> put.tableName(table.name()).item(ChoiceItem.of(member, choices)))
                        .build())
                .toList());
    }

    @Override
    public void turnOff(OffToken off, Once<OffToken> once) {
        transactions.update(
                UpdateItemRequest.builder()
                        .tableName(table.name())
                        .key(ChoiceItem.key(off.member()))
                        .updateExpression("ADD notMailed :kind SET push = if_not_exists(push, :on)")
                        .expressionAttributeValues(Map.of(
                                ":kind",
                                AttributeValue.fromSs(List.of(off.kind().name())),
                                ":on",
                                AttributeValue.fromBool(true)))
                        .build(),
                once,
                off);
    }

    @Override
    public boolean stopMail(Notice notice) {
        return transactions.write(List.of(
                        TransactWriteItem.builder()
                                .update(update -> update.tableName(table.name())
                                        .key(ChoiceItem.key(notice.member()))
                                        .updateExpression("SET mailStopped = :at, push = if_not_exists(push, :on)")
                                        .conditionExpression("attribute_not_exists(mailStopped)")
                                        .expressionAttributeValues(Map.of(
                                                ":at",
                                                AttributeValue.fromS(notice.at().toString()),
                                                ":on",
                                                AttributeValue.fromBool(true))))
                                .build(),
                        TransactWriteItem.builder()
                                .put(put -> put.tableName(table.name()).item(NoticeItem.of(notice)))
                                .build()))
                instanceof Transactions.Written.Committed;
    }

    @Override
    public void forget(MemberId member) {
        client.deleteItem(delete -> delete.tableName(table.name()).key(ChoiceItem.key(member)));
    }
}
