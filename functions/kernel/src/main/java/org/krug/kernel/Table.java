package org.krug.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The table a feature owns, read by its keys {@code pk} and {@code sk}. Its own reads are strongly consistent. */
public final class Table {
    private final DynamoDbClient client;
    private final String feature;

    /**
     * @param feature the owner, such as {@code members}
     */
    public Table(DynamoDbClient client, String feature) {
        this.client = client;
        this.feature = feature;
    }

    /** The name that requests need. */
    public String name() {
        return Settings.table(feature);
    }

    /** An item's key, as requests need it. */
    public static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
    }

    public Optional<EnhancedDocument> find(String pk, String sk) {
        return find(key(pk, sk));
    }

    public Optional<EnhancedDocument> find(Map<String, AttributeValue> key) {
        return Optional.of(client.getItem(get -> get.tableName(name()).key(key).consistentRead(true)))
                .filter(found -> found.hasItem())
                .map(found -> EnhancedDocument.fromAttributeValueMap(found.item()));
    }

    /** Those of the items that exist, in no particular order and in as few requests as may be. */
    public List<EnhancedDocument> findAll(Collection<Map<String, AttributeValue>> keys) {
        String name = name();
        return List.copyOf(Batches.read(
                        client,
                        keys.stream().map(key -> new Lookup.Place(name, key)).toList())
                .values());
    }

    /** All items of a partition whose sort key begins so, in its order; pages are fetched as they are consumed. */
    public Stream<EnhancedDocument> beginningWith(String pk, String prefix) {
        return query(QueryRequest.builder()
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS(pk), ":prefix", AttributeValue.fromS(prefix)))
                .build());
    }

    /** What a query of this table or of an index of it finds; pages are fetched as they are consumed. */
    public Stream<EnhancedDocument> query(QueryRequest query) {
        QueryRequest here = query.toBuilder().tableName(name()).build();
        return client.queryPaginator(here).items().stream().map(EnhancedDocument::fromAttributeValueMap);
    }
}
