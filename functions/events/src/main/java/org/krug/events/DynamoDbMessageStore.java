package org.krug.events;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Once;
import org.krug.kernel.Table;
import org.krug.kernel.Transactions;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Messages in the events table, whose stream takes them to who sends them on. */
@Singleton
final class DynamoDbMessageStore implements MessageStore {
    private final Table table;
    private final Transactions transactions;

    DynamoDbMessageStore(DynamoDbClient client, Transactions transactions) {
        this.table = new Table(client, "events");
        this.transactions = transactions;
    }

    @Override
    public Optional<Message> find(EventId event, long number) {
        return table.find(EventItem.pk(event), MessageItem.sk(number)).map(MessageItem::read);
    }

    @Override
    public Optional<Message> fromItem(EnhancedDocument item) {
        return MessageItem.isMessage(item) ? Optional.of(MessageItem.read(item)) : Optional.empty();
    }

    @Override
    public Written written(EventId event) {
        return table.find(EventItem.pk(event), MessageItem.ALL)
                .map(MessageItem::readAll)
                .orElse(new Written(0, List.of()));
    }

    /** Most events have no messages: which have some, one request tells for a hundred of them. */
    @Override
    public List<Message> writtenBy(MemberId organiser, Collection<EventId> events) {
        return table
                .findAll(events.stream()
                        .map(event -> Table.key(EventItem.pk(event), MessageItem.ALL))
                        .toList())
                .stream()
                .flatMap(all -> table.beginningWith(all.getString("pk"), MessageItem.PREFIX))
                .map(MessageItem::read)
                .filter(message -> message.by().equals(organiser))
                .toList();
    }

    @Override
    public boolean add(Written before, Message message, Once<Message> once) {
        List<Instant> latest = new ArrayList<>(before.latest());
        latest.add(message.at());
        Written after = new Written(
                message.number(), latest.subList(Math.max(0, latest.size() - Message.MOST_A_DAY), latest.size()));
        Put.Builder all = Put.builder().tableName(table.name()).item(MessageItem.all(message.event(), after));
        if (before.number() == 0) {
            all.conditionExpression("attribute_not_exists(pk)");
        } else {
            all.conditionExpression("#number = :before")
                    .expressionAttributeNames(Map.of("#number", "number"))
                    .expressionAttributeValues(Map.of(":before", MessageItem.number(before.number())));
        }
        Put put = Put.builder()
                .tableName(table.name())
                .item(MessageItem.of(message))
                .conditionExpression("attribute_not_exists(pk)")
                .build();
        return transactions.write(
                        List.of(
                                TransactWriteItem.builder().put(all.build()).build(),
                                TransactWriteItem.builder().put(put).build()),
                        once,
                        message)
                instanceof Transactions.Written.Committed;
    }
}
