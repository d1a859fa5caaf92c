package org.krug.testkit;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.krug.kernel.Settings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Lambda's events for tables' streams, made of items as they lie in the table. */
public final class StreamRecords {
    private final List<DynamodbEvent.DynamodbStreamRecord> records = new ArrayList<>();

    /**
     * One more record: a new item, as it is in the table now.
     *
     * @param feature whose table it is
     * @throws AssertionError when there is no such item
     */
    public StreamRecords item(String feature, String pk, String sk, Instant at) {
        String table = Settings.table(feature);
        var key = Map.of(
                "pk", software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS(pk),
                "sk", software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS(sk));
        var item = TestCloud.shared()
                .bean(DynamoDbClient.class)
                .getItem(g -> g.tableName(table).key(key).consistentRead(true))
                .item();
        if (item.isEmpty()) {
            throw new AssertionError("no item " + pk + " " + sk + " in " + table);
        }
        DynamodbEvent.DynamodbStreamRecord record = new DynamodbEvent.DynamodbStreamRecord();
        record.setEventSourceARN("arn:aws:dynamodb:eu-central-1:1:table/" + table + "/stream/2030-01-01T00:00:00.000");
        record.setDynamodb(new StreamRecord()
                .withKeys(image(key))
                .withNewImage(image(item))
                .withSequenceNumber(Integer.toString(records.size() + 1))
                .withApproximateCreationDateTime(Date.from(at)));
        records.add(record);
        return this;
    }

    /** The records so far as one batch. */
    public DynamodbEvent batch() {
        DynamodbEvent event = new DynamodbEvent();
        event.setRecords(List.copyOf(records));
        return event;
    }

    private static Map<String, AttributeValue> image(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item) {
        Map<String, AttributeValue> image = new HashMap<>();
        item.forEach((name, value) -> image.put(name, value(value)));
        return image;
    }

    private static AttributeValue value(software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
        return switch (value.type()) {
            case S -> new AttributeValue().withS(value.s());
            case N -> new AttributeValue().withN(value.n());
            case BOOL -> new AttributeValue().withBOOL(value.bool());
            case NUL -> new AttributeValue().withNULL(true);
            case L ->
                new AttributeValue()
                        .withL(value.l().stream().map(StreamRecords::value).toList());
            case M -> new AttributeValue().withM(image(value.m()));
            case SS -> new AttributeValue().withSS(value.ss());
            default -> throw new AssertionError("no item here has a " + value.type());
        };
    }
}
