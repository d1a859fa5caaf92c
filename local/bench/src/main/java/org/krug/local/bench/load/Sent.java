package org.krug.local.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A request to DynamoDB as it went over the wire.
 *
 * @param operation such as {@code TransactWriteItems}
 * @param body its JSON
 * @param readUnits what it is charged
 * @param writeUnits likewise
 */
public record Sent(String operation, String body, double readUnits, double writeUnits) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WRITES =
            Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");
    private static final int BYTES_OF_A_UNIT = 1024;
    /** A transaction costs double. */
    private static final int IN_A_TRANSACTION = 2;

    /**
     * Counts the units. What the engine says it consumed counts; of a transaction at least two for each kilobyte of each item, checks included,
     * for DynamoDB Local 3.3.1 forgets items when several are of one table.
     */
    static Sent of(String operation, String body, JsonNode answer) {
        double engine = sum(answer.path("ConsumedCapacity"));
        if (!WRITES.contains(operation)) {
            return new Sent(operation, body, engine, 0);
        }
        double items = 0;
        for (JsonNode item : json(body).path("TransactItems")) {
            int bytes = item.at("/Put/Item").toString().getBytes(StandardCharsets.UTF_8).length;
            items += IN_A_TRANSACTION * Math.ceilDiv(Math.max(1, bytes), BYTES_OF_A_UNIT);
        }
        return new Sent(operation, body, 0, Math.max(engine, items));
    }

    /** How many items a BatchGetItem asks for; 0 for another operation. */
    public int keys() {
        int keys = 0;
        for (JsonNode table : json(body).path("RequestItems")) {
            keys += table.path("Keys").size();
        }
        return keys;
    }

    /** One table's, or a list of several tables'. */
    private static double sum(JsonNode consumed) {
        double sum = consumed.path("CapacityUnits").asDouble();
        for (JsonNode table : consumed.isArray() ? consumed : JSON.createArrayNode()) {
            sum += table.path("CapacityUnits").asDouble();
        }
        return sum;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
