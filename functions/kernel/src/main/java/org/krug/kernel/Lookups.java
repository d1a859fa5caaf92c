package org.krug.kernel;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.krug.kernel.Lookup.Place;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Carries out lookups, each as one BatchGetItem over all the tables it needs. Every read is strongly consistent. */
@Singleton
public final class Lookups {
    /** DynamoDB's own limit for one batch. */
    private static final int MOST = 100;

    private static final AttributeValue EMPTY = AttributeValue.fromS("");

    private final DynamoDbClient client;

    public Lookups(DynamoDbClient client) {
        this.client = client;
    }

    /**
     * Reads what a lookup needs.
     *
     * @throws IllegalArgumentException when it needs more than 100 items
     */
    public <T> T read(Lookup<T> lookup) {
        if (lookup.places().size() > MOST) {
            throw new IllegalArgumentException("a lookup of " + lookup.places().size() + " items");
        }
        Map<Place, EnhancedDocument> found = lookup.places().isEmpty() ? Map.of() : read(lookup.places());
        return lookup.reading().apply(place -> Optional.ofNullable(found.get(place)));
    }

    private Map<Place, EnhancedDocument> read(Collection<Place> places) {
        Map<Place, EnhancedDocument> found = new HashMap<>();
        Map<String, KeysAndAttributes> asked = places.stream()
                .collect(Collectors.groupingBy(
                        Place::table,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Place::key, Collectors.toList()), Lookups::keys)));
        while (!asked.isEmpty()) {
            Map<String, KeysAndAttributes> now = asked;
            BatchGetItemResponse response = client.batchGetItem(get -> get.requestItems(now));
            response.responses()
                    .forEach((table, items) -> items.forEach(
                            item -> found.put(place(table, item), EnhancedDocument.fromAttributeValueMap(item))));
            // What the table had no time for is asked again.
            asked = response.unprocessedKeys();
        }
        return found;
    }

    private static KeysAndAttributes keys(List<Map<String, AttributeValue>> keys) {
        return KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    }

    private static Place place(String table, Map<String, AttributeValue> item) {
        return Place.of(
                table,
                item.getOrDefault("pk", EMPTY).s(),
                item.getOrDefault("sk", EMPTY).s());
    }
}
