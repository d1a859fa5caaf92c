package org.krug.kernel;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.krug.kernel.Lookup.Place;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads many items by key, of one table or of several, strongly consistent. */
final class Batches {
    /** DynamoDB's own limit for one batch. */
    private static final int MOST = 100;

    private Batches() {}

    /** Those of the items that exist, in as few requests as may be. */
    static Map<Place, EnhancedDocument> read(DynamoDbClient client, Collection<Place> places) {
        List<Place> all = places.stream().distinct().toList();
        Map<Place, EnhancedDocument> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += MOST) {
            readSome(client, all.subList(from, Math.min(all.size(), from + MOST)), found);
        }
        return found;
    }

    private static void readSome(DynamoDbClient client, List<Place> some, Map<Place, EnhancedDocument> found) {
        Map<String, KeysAndAttributes> asked = some.stream()
                .collect(Collectors.groupingBy(
                        Place::table,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Place::key, Collectors.toList()), Batches::keys)));
        while (!asked.isEmpty()) {
            Map<String, KeysAndAttributes> now = asked;
            BatchGetItemResponse response = client.batchGetItem(get -> get.requestItems(now));
            response.responses()
                    .forEach((table, items) -> items.forEach(item -> {
                        EnhancedDocument document = EnhancedDocument.fromAttributeValueMap(item);
                        found.put(Place.of(table, document.getString("pk"), document.getString("sk")), document);
                    }));
            // What a table had no time for is asked again.
            asked = response.unprocessedKeys();
        }
    }

    private static KeysAndAttributes keys(List<Map<String, AttributeValue>> keys) {
        return KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    }
}
