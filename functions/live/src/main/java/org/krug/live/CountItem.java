package org.krug.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.krug.contract.EventId;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An event's counts as an item. Totals and minutes are maps, for they are only ever written as a whole. */
final class CountItem {
    private CountItem() {}

    static Map<String, AttributeValue> key(EventId event) {
        return Map.of("pk", AttributeValue.fromS("EVENT#" + event), "sk", AttributeValue.fromS("COUNTS"));
    }

    static Map<String, AttributeValue> of(EventId event, Counts counts) {
        Map<String, AttributeValue> totals = new HashMap<>();
        counts.totals().forEach((name, number) -> totals.put(name, number(number)));
        Map<String, AttributeValue> arrivals = new HashMap<>();
        counts.arrivals().forEach((minute, number) -> arrivals.put(minute.toString(), number(number)));
        Map<String, AttributeValue> item = new HashMap<>(key(event));
        item.put("version", number(counts.version()));
        item.put("totals", AttributeValue.fromM(totals));
        item.put("arrivals", AttributeValue.fromM(arrivals));
        return item;
    }

    static Counts counts(Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            return Counts.none();
        }
        EnhancedDocument document = EnhancedDocument.fromAttributeValueMap(item);
        SortedMap<String, Long> totals = new TreeMap<>();
        document.getMapOfUnknownType("totals").forEach((name, number) -> totals.put(name, number(number)));
        SortedMap<Instant, Long> arrivals = new TreeMap<>();
        document.getMapOfUnknownType("arrivals")
                .forEach((minute, number) -> arrivals.put(Instant.parse(minute), number(number)));
        return new Counts(document.getNumber("version").longValue(), totals, arrivals);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private static long number(AttributeValue value) {
        return Long.parseLong(value.n());
    }
}
