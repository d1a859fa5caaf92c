package org.krug.events;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.kernel.Lookup;
import org.krug.kernel.Once;
import org.krug.kernel.Settings;
import org.krug.kernel.Table;
import org.krug.kernel.Transactions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Events in DynamoDB. */
@Singleton
final class DynamoDbEventStore implements EventStore {
    private static final String BY_CLUB = "byClub";

    private final Table table;
    private final Transactions transactions;

    DynamoDbEventStore(DynamoDbClient client, Transactions transactions) {
        this.table = new Table(client, "events");
        this.transactions = transactions;
    }

    @Override
    public Optional<Event> find(EventId event) {
        return table.find(EventItem.pk(event), EventItem.KIND).map(EventItem::fromDocument);
    }

    @Override
    public Lookup<Optional<Event>> lookup(EventId event) {
        return Lookup.of(Lookup.Place.of(Settings.table("events"), EventItem.pk(event), EventItem.KIND))
                .map(item -> item.map(EventItem::fromDocument));
    }

    @Override
    public List<Event> ofClub(ClubId club) {
        return table.query(QueryRequest.builder()
                        .indexName(BY_CLUB)
                        .keyConditionExpression("club = :club")
                        .expressionAttributeValues(Map.of(":club", AttributeValue.fromS(club.toString())))
                        .scanIndexForward(false)
                        .build())
                .map(EventItem::fromDocument)
                .toList();
    }

    @Override
    public List<Event> latestBefore(ClubId club, Instant moment, int most) {
        return table.query(QueryRequest.builder()
                        .indexName(BY_CLUB)
                        .keyConditionExpression("club = :club AND starts < :starts")
                        .expressionAttributeValues(Map.of(
                                ":club", AttributeValue.fromS(club.toString()),
                                ":starts", AttributeValue.fromS(moment.toString())))
                        .scanIndexForward(false)
                        .limit(most)
                        .build())
                .limit(most)
                .map(EventItem::fromDocument)
                .toList();
    }

    @Override
    public boolean save(Event event, Once<Event> once) {
        return transactions.update(overItsPredecessor(event), once, event) instanceof Transactions.Written.Committed;
    }

    /** Sets every attribute, on the condition that nobody changed the event since it was read. */
    private static UpdateItemRequest overItsPredecessor(Event event) {
        Map<String, AttributeValue> item =
                new HashMap<>(EventItem.toDocument(event).toMap());
        Map<String, AttributeValue> key = EventItem.key(event.id());
        item.keySet().removeAll(key.keySet());
        Map<String, String> names = item.keySet().stream().collect(Collectors.toMap(name -> "#" + name, name -> name));
        Map<String, AttributeValue> values =
                item.entrySet().stream().collect(Collectors.toMap(set -> ":" + set.getKey(), Map.Entry::getValue));
        String assignments =
                item.keySet().stream().map(name -> "#" + name + " = :" + name).collect(Collectors.joining(", "));
        String condition = "attribute_not_exists(#version)";
        if (event.version() > 1) {
            values.put(":before", AttributeValue.fromN(Long.toString(event.version() - 1)));
            condition = "#version = :before";
        }
        return UpdateItemRequest.builder()
                .tableName(Settings.table("events"))
                .key(key)
                .updateExpression("SET " + assignments)
                .conditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
    }
}
