package org.krug.live;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Table;
import org.krug.kernel.Transactions;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Counts in the live table. */
@Singleton
final class DynamoDbCountStore implements CountStore {
    private final DynamoDbClient client;
    private final Table table;
    private final Transactions transactions;

    DynamoDbCountStore(DynamoDbClient client, Transactions transactions) {
        this.client = client;
        this.table = new Table(client, "live");
        this.transactions = transactions;
    }

    @Override
    public Counts counts(EventId event) {
        return CountItem.counts(
                table.find(CountItem.key(event)).map(EnhancedDocument::toMap).orElse(Map.of()));
    }

    @Override
    public Map<EventId, Counts> counts(Collection<EventId> events) {
        return table.findAll(events.stream().map(CountItem::key).toList()).stream()
                .collect(Collectors.toMap(
                        item -> EventId.of(item.getString("pk").substring("EVENT#".length())),
                        item -> CountItem.counts(item.toMap())));
    }

    @Override
    public Map<MemberId, Seen> seen(EventId event, Collection<MemberId> members) {
        Map<MemberId, Seen> found = new HashMap<>();
        members.forEach(member -> found.put(member, Seen.nothing(member)));
        table.findAll(members.stream()
                        .map(member -> SeenItem.key(event, member))
                        .toList())
                .forEach(item -> {
                    Seen seen = SeenItem.seen(item.toMap());
                    found.put(seen.member(), seen);
                });
        return found;
    }

    @Override
    public List<Seen> everybody(EventId event) {
        return table.beginningWith("EVENT#" + event, SeenItem.PERSON)
                .map(EnhancedDocument::toMap)
                .map(SeenItem::seen)
                .toList();
    }

    @Override
    public boolean write(CountsChanged change, Collection<Seen> people) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(TransactWriteItem.builder()
                .put(p -> p.tableName(table.name())
                        .item(CountItem.of(change.event(), change.after()))
                        .conditionExpression(
                                change.before().version() == 0 ? "attribute_not_exists(pk)" : "#version = :before")
                        .expressionAttributeNames(change.before().version() == 0 ? null : Map.of("#version", "version"))
                        .expressionAttributeValues(
                                change.before().version() == 0
                                        ? null
                                        : Map.of(
                                                ":before",
                                                CountItem.number(change.before().version()))))
                .build());
        people.forEach(seen -> writes.add(TransactWriteItem.builder()
                .put(p -> p.tableName(table.name()).item(SeenItem.of(change.event(), seen)))
                .build()));
        return transactions.write(writes) instanceof Transactions.Written.Committed;
    }

    @Override
    public boolean claimRecount(EventId event, Instant now) {
        return transactions.update(UpdateItemRequest.builder()
                        .tableName(table.name())
                        .key(Table.key("EVENT#" + event, "RECOUNT"))
                        .updateExpression("SET #at = :now")
                        // A claim of the future was made before the clock was set back.
                        .conditionExpression("attribute_not_exists(pk) OR #at < :due OR #at > :now")
                        .expressionAttributeNames(Map.of("#at", "at"))
                        .expressionAttributeValues(Map.of(
                                ":now", CountItem.number(now.toEpochMilli()),
                                ":due",
                                        CountItem.number(now.minus(Counting.RECOUNT_AFTER)
                                                .toEpochMilli())))
                        .build())
                instanceof Transactions.Written.Committed;
    }
}
