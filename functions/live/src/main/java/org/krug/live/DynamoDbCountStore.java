package org.krug.live;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Settings;
import org.krug.kernel.Transactions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Counts in the live table. */
@Singleton
final class DynamoDbCountStore implements CountStore {
    private final DynamoDbClient client;
    private final Transactions transactions;

    DynamoDbCountStore(DynamoDbClient client, Transactions transactions) {
        this.client = client;
        this.transactions = transactions;
    }

    @Override
    public Counts counts(EventId event) {
        return CountItem.counts(client.getItem(
                        g -> g.tableName(table()).key(CountItem.key(event)).consistentRead(true))
                .item());
    }

    @Override
    public Map<MemberId, Seen> seen(EventId event, Collection<MemberId> members) {
        Map<MemberId, Seen> found = new HashMap<>();
        members.forEach(member -> found.put(member, Seen.nothing(member)));
        Map<String, KeysAndAttributes> asked = Map.of(
                table(),
                KeysAndAttributes.builder()
                        .keys(members.stream()
                                .map(member -> SeenItem.key(event, member))
                                .toList())
                        .consistentRead(true)
                        .build());
        // DynamoDB may leave keys over, for size or load.
        while (!asked.isEmpty()) {
            Map<String, KeysAndAttributes> now = asked;
            var answer = client.batchGetItem(b -> b.requestItems(now));
            answer.responses().getOrDefault(table(), List.of()).forEach(item -> {
                Seen seen = SeenItem.seen(item);
                found.put(seen.member(), seen);
            });
            asked = answer.unprocessedKeys();
        }
        return found;
    }

    @Override
    public List<Seen> everybody(EventId event) {
        return client
                .queryPaginator(q -> q.tableName(table())
                        .keyConditionExpression("pk = :event AND begins_with(sk, :person)")
                        .expressionAttributeValues(Map.of(
                                ":event", AttributeValue.fromS("EVENT#" + event),
                                ":person", AttributeValue.fromS(SeenItem.PERSON)))
                        .consistentRead(true))
                .items()
                .stream()
                .map(SeenItem::seen)
                .toList();
    }

    @Override
    public boolean write(CountsChanged change, Collection<Seen> people) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(TransactWriteItem.builder()
                .put(p -> p.tableName(table())
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
                .put(p -> p.tableName(table()).item(SeenItem.of(change.event(), seen)))
                .build()));
        return transactions.write(writes) instanceof Transactions.Written.Committed;
    }

    @Override
    public boolean claimRecount(EventId event, Instant now) {
        return transactions.update(UpdateItemRequest.builder()
                        .tableName(table())
                        .key(Map.of(
                                "pk", AttributeValue.fromS("EVENT#" + event), "sk", AttributeValue.fromS("RECOUNT")))
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

    private static String table() {
        return Settings.table("live");
    }
}
