package org.krug.local.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Writes a stream's record as Lambda's DynamoDB event has it. */
final class RecordJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RecordJson() {}

    /**
     * @param now the time that the function will take as the time of the change
     */
    static ObjectNode of(Record record, String streamArn, Instant now) {
        ObjectNode json = JSON.objectNode();
        json.put("eventID", record.eventID())
                .put("eventVersion", "1.1")
                .put("eventSource", "aws:dynamodb")
                .put("awsRegion", "eu-central-1")
                .put("eventName", record.eventNameAsString())
                .put("eventSourceARN", streamArn);
        if (record.userIdentity() != null) {
            json.putObject("userIdentity")
                    .put("principalId", record.userIdentity().principalId())
                    .put("type", record.userIdentity().type());
        }
        ObjectNode change = json.putObject("dynamodb");
        change.put("ApproximateCreationDateTime", BigDecimal.valueOf(now.toEpochMilli(), 3));
        putImage(change, "Keys", record.dynamodb().keys());
        putImage(change, "NewImage", record.dynamodb().newImage());
        putImage(change, "OldImage", record.dynamodb().oldImage());
        change.put("SequenceNumber", record.dynamodb().sequenceNumber())
                .put("SizeBytes", record.dynamodb().sizeBytes())
                .put("StreamViewType", record.dynamodb().streamViewTypeAsString());
        return json;
    }

    private static void putImage(ObjectNode change, String name, Map<String, AttributeValue> image) {
        if (!image.isEmpty()) {
            change.set(name, attributes(image));
        }
    }

    private static ObjectNode attributes(Map<String, AttributeValue> image) {
        ObjectNode node = JSON.objectNode();
        image.forEach((name, value) -> node.set(name, attribute(value)));
        return node;
    }

    private static JsonNode attribute(AttributeValue value) {
        ObjectNode node = JSON.objectNode();
        return switch (value.type()) {
            case S -> node.put("S", value.s());
            case N -> node.put("N", value.n());
            case B -> node.put("B", base64(value.b()));
            case BOOL -> node.put("BOOL", value.bool());
            case NUL -> node.put("NULL", true);
            case M -> node.set("M", attributes(value.m()));
            case L ->
                node.set(
                        "L", array(value.l().stream().map(RecordJson::attribute).toList()));
            case SS -> node.set("SS", texts(value.ss()));
            case NS -> node.set("NS", texts(value.ns()));
            case BS ->
                node.set("BS", texts(value.bs().stream().map(RecordJson::base64).toList()));
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("an attribute of unknown type: " + value);
        };
    }

    private static ArrayNode texts(List<String> values) {
        return array(values.stream().map(JSON::textNode).toList());
    }

    private static ArrayNode array(List<? extends JsonNode> values) {
        return JSON.arrayNode().addAll(values);
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }
}
