package org.krug.registration;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.EventId;
import org.krug.kernel.Settings;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** How an event's seats lie in the table, and how a change of them is written. */
final class SeatsItem {
    static final String SEATS = "SEATS";

    private SeatsItem() {}

    static Map<String, AttributeValue> key(EventId event) {
        return Map.of("pk", AttributeValue.fromS(EntryItem.pk(event)), "sk", AttributeValue.fromS(SEATS));
    }

    static Seats fromItem(Map<String, AttributeValue> item) {
        return item.isEmpty()
                ? Seats.UNTOUCHED
                : new Seats(
                        number(item, "held"),
                        number(item, "waiting"),
                        number(item, "lastPlace"),
                        Optional.ofNullable(item.get("reconfirmationSettled"))
                                .map(AttributeValue::s)
                                .map(Instant::parse));
    }

    private static int number(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .map(AttributeValue::n)
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** Adds to the counts. Whoever writes the item first makes all of them, so that conditions find them. */
    static TransactWriteItem write(EventId event, SeatChange change) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":held", number(change.kind().held()));
        values.put(":waiting", number(change.kind().waiting()));
        values.put(":zero", number(0));
        Update.Builder update = Update.builder()
                .tableName(Settings.table("registration"))
                .key(key(event))
                .updateExpression("ADD held :held, waiting :waiting, lastPlace :zero");
        String condition = change.kind().condition();
        if (!condition.isEmpty()) {
            update.conditionExpression(condition);
            put(values, condition, ":capacity", change.capacity());
            put(values, condition, ":none", 0);
            put(values, condition, ":seen", change.seen());
        }
        return TransactWriteItem.builder()
                .update(update.expressionAttributeValues(values).build())
                .build();
    }

    /** DynamoDB refuses values that no expression names. */
    private static void put(Map<String, AttributeValue> values, String condition, String name, int value) {
        if (condition.contains(name)) {
            values.put(name, number(value));
        }
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
