package org.krug.events;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.kernel.Lookup;
import org.krug.kernel.Settings;
import org.krug.kernel.Transactions;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Events in DynamoDB. */
@Singleton
final class DynamoDbEventStore implements EventStore {
    private static final String BY_CLUB = "byClub";
    private static final TableSchema<EnhancedDocument> SCHEMA = TableSchema.documentSchemaBuilder()
            .addIndexPartitionKey(TableMetadata.primaryIndexName(), "pk", AttributeValueType.S)
            .addIndexSortKey(TableMetadata.primaryIndexName(), "sk", AttributeValueType.S)
            .addIndexPartitionKey(BY_CLUB, "club", AttributeValueType.S)
            .addIndexSortKey(BY_CLUB, "starts", AttributeValueType.S)
            .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
            .build();

    private final DynamoDbEnhancedClient client;
    private final Transactions transactions;

    DynamoDbEventStore(DynamoDbEnhancedClient client, Transactions transactions) {
        this.client = client;
        this.transactions = transactions;
    }

    private DynamoDbTable<EnhancedDocument> table() {
        return client.table(Settings.table("events"), SCHEMA);
    }

    @Override
    public Optional<Event> find(EventId event) {
        Key key = Key.builder()
                .partitionValue(EventItem.pk(event))
                .sortValue(EventItem.KIND)
                .build();
        return Optional.ofNullable(table().getItem(request -> request.key(key).consistentRead(true)))
                .map(EventItem::fromDocument);
    }

    @Override
    public Lookup<Optional<Event>> lookup(EventId event) {
        return Lookup.of(Lookup.Place.of(Settings.table("events"), EventItem.pk(event), EventItem.KIND))
                .map(item -> item.map(EventItem::fromDocument));
    }

    @Override
    public List<Event> ofClub(ClubId club) {
        QueryConditional ofClub = QueryConditional.keyEqualTo(key -> key.partitionValue(club.toString()));
        return table()
                .index(BY_CLUB)
                .query(query -> query.queryConditional(ofClub).scanIndexForward(false))
                .stream()
                .flatMap(page -> page.items().stream())
                .map(EventItem::fromDocument)
                .toList();
    }

    @Override
    public boolean save(Event event) {
        return transactions.update(overItsPredecessor(event)) instanceof Transactions.Written.Committed;
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
