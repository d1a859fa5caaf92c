package org.krug.live;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.kernel.Once;
import org.krug.kernel.Table;
import org.krug.kernel.Transactions;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Listeners in the live table. A connection has an item to be found by its id, and one more for each club that the person is in. */
@Singleton
final class DynamoDbListenerStore implements ListenerStore {
    /** DynamoDB's own limit for one transaction. */
    private static final int MOST_AT_ONCE = 100;

    private final DynamoDbClient client;
    private final Table table;
    private final Transactions transactions;

    DynamoDbListenerStore(DynamoDbClient client, Transactions transactions) {
        this.client = client;
        this.table = new Table(client, "live");
        this.transactions = transactions;
    }

    @Override
    public void keepTicket(String ticket, Map<ClubId, MemberId> members, Instant until, Once<String> once) {
        PutItemRequest put = PutItemRequest.builder()
                .tableName(table.name())
                .item(ListenerItem.of(ListenerItem.ticketKey(Tickets.hash(ticket)), members, until))
                .build();
        transactions.put(put, once, ticket);
    }

    @Override
    public Optional<Map<ClubId, MemberId>> useTicket(String ticket, Instant now) {
        return TicketItem.spend(client, ListenerItem.ticketKey(Tickets.hash(ticket)), now)
                .map(ListenerItem::members);
    }

    @Override
    public void open(Listener listener) {
        write(keys(listener).stream()
                .map(key -> TransactWriteItem.builder()
                        .put(p -> p.tableName(table.name()).item(ListenerItem.of(key, listener)))
                        .build()));
    }

    @Override
    public Optional<Listener> find(String id) {
        return table.find(ListenerItem.key(id)).map(EnhancedDocument::toMap).map(ListenerItem::listener);
    }

    @Override
    public List<Listener> ofMember(MemberId member) {
        return table.beginningWith(ListenerItem.pk(member), ListenerItem.LISTENER)
                .map(EnhancedDocument::toMap)
                .map(ListenerItem::listener)
                .toList();
    }

    @Override
    public void remove(Listener listener) {
        write(keys(listener).stream()
                .map(key -> TransactWriteItem.builder()
                        .delete(d -> d.tableName(table.name()).key(key))
                        .build()));
    }

    /** For more clubs than a transaction takes, in several. What is left by half of them is found closed at the first message, or expires. */
    private void write(Stream<TransactWriteItem> writes) {
        writes.gather(Gatherers.windowFixed(MOST_AT_ONCE)).forEach(transactions::write);
    }

    private static List<Map<String, AttributeValue>> keys(Listener listener) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        keys.add(ListenerItem.key(listener.id()));
        listener.members().values().forEach(member -> keys.add(ListenerItem.keyOfMember(member, listener.id())));
        return keys;
    }
}
