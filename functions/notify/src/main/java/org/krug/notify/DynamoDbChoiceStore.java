package org.krug.notify;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import org.krug.contract.MemberId;
import org.krug.kernel.Table;
import org.krug.kernel.Transactions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

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
    public void put(Collection<MemberId> members, Choices choices) {
        transactions.write(members.stream()
                .map(member -> TransactWriteItem.builder()
                        .put(put -> put.tableName(table.name()).item(ChoiceItem.of(member, choices)))
                        .build())
                .toList());
    }

    @Override
    public void forget(MemberId member) {
        client.deleteItem(delete -> delete.tableName(table.name()).key(ChoiceItem.key(member)));
    }
}
