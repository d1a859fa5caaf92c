package org.krug.live;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.EventId;
import org.krug.kernel.Once;
import org.krug.kernel.Table;
import org.krug.kernel.Transactions;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Tickets and connections in the live table. A connection has two items: one is found by its id, one by its event. */
@Singleton
final class DynamoDbConnectionStore implements ConnectionStore {
    private final DynamoDbClient client;
    private final Table table;
    private final Transactions transactions;

    DynamoDbConnectionStore(DynamoDbClient client, Transactions transactions) {
        this.client = client;
        this.table = new Table(client, "live");
        this.transactions = transactions;
    }

    @Override
    public void keepTicket(String ticket, Connection.Watcher watcher, Instant until, Once<Connection.Watcher> once) {
        PutItemRequest put = PutItemRequest.builder()
                .tableName(table.name())
                .item(ConnectionItem.of(ConnectionItem.ticketKey(Tickets.hash(ticket)), watcher, until))
                .build();
        transactions.put(put, once, watcher);
    }

    @Override
    public Optional<Connection.Watcher> useTicket(String ticket, Instant now) {
        return TicketItem.spend(client, ConnectionItem.ticketKey(Tickets.hash(ticket)), now)
                .map(ConnectionItem::watcher);
    }

    @Override
    public void open(Connection connection) {
        EventId event = connection.watcher().event();
        transactions.write(List.of(
                put(ConnectionItem.of(ConnectionItem.key(connection.id()), connection)),
                put(ConnectionItem.of(ConnectionItem.keyInEvent(event, connection.id()), connection))));
    }

    @Override
    public Optional<Connection> find(String id) {
        return table.find(ConnectionItem.key(id)).map(EnhancedDocument::toMap).map(ConnectionItem::connection);
    }

    @Override
    public List<Connection> ofEvent(EventId event) {
        return table.beginningWith("EVENT#" + event, ConnectionItem.CONNECTION)
                .map(EnhancedDocument::toMap)
                .map(ConnectionItem::connection)
                .toList();
    }

    @Override
    public void remove(Connection connection) {
        transactions.write(List.of(
                delete(ConnectionItem.key(connection.id())),
                delete(ConnectionItem.keyInEvent(connection.watcher().event(), connection.id()))));
    }

    private TransactWriteItem put(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(p -> p.tableName(table.name()).item(item))
                .build();
    }

    private TransactWriteItem delete(Map<String, AttributeValue> key) {
        return TransactWriteItem.builder()
                .delete(d -> d.tableName(table.name()).key(key))
                .build();
    }
}
