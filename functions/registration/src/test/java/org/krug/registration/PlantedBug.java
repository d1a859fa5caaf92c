package org.krug.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.krug.testkit.Wire;

/** Mistakes that a store could make, made on the wire: what is sent to the table is what a wrong program would send. */
enum PlantedBug {
    SEATS_WITHOUT_A_CONDITION {
        @Override
        void change(String operation, ObjectNode body) {
            writes(body, "Update").forEachRemaining(update -> {
                update.remove("ConditionExpression");
                drop(update, ":capacity", ":none", ":seen");
            });
        }
    },
    OVERWRITES_WHAT_CHANGED_MEANWHILE {
        @Override
        void change(String operation, ObjectNode body) {
            writes(body, "Put").forEachRemaining(put -> {
                put.remove("ConditionExpression");
                drop(put, ":version");
            });
        }
    },
    CANCELS_THOUGH_ADMITTED {
        @Override
        void change(String operation, ObjectNode body) {
            remove(
                    body,
                    write -> write.has("ConditionCheck")
                                    && !write.path("ConditionCheck").has("ExpressionAttributeValues")
                            || write.path("ConditionCheck")
                                    .path("ExpressionAttributeValues")
                                    .has(":undone"));
        }
    },
    FORGETS_TO_COUNT_A_SEAT {
        @Override
        void change(String operation, ObjectNode body) {
            remove(body, write -> {
                JsonNode values = write.path("Update").path("ExpressionAttributeValues");
                return values.path(":held").path("N").asText().equals("1");
            });
        }
    },
    DRAWS_A_PLACE_TWICE {
        @Override
        void change(String operation, ObjectNode body) {
            if (operation.equals("UpdateItem") && EVERY_SECOND.incrementAndGet() % 2 == 0) {
                body.withObject("ExpressionAttributeValues").withObject(":one").put("N", "0");
            }
        }
    },
    SERVES_THE_LAST_IN_LINE {
        @Override
        void change(String operation, ObjectNode body) {
            if (body.path("IndexName").asText().equals("byPlace")) {
                body.put("ScanIndexForward", false);
            }
        }
    },
    TEARS_A_TRANSACTION {
        @Override
        void change(String operation, ObjectNode body) {
            int[] puts = {0};
            remove(body, write -> write.has("Put") && !isAdmission(write) && ++puts[0] == 2);
        }
    },
    READS_WHAT_WAS_BEFORE {
        private final Map<String, Wire.Reply> earlier = new ConcurrentHashMap<>();

        @Override
        public Wire.Reply meet(String operation, byte[] body, Wire.Exchange exchange) throws IOException {
            if (!operation.equals("BatchGetItem")) {
                return exchange.send(body);
            }
            Wire.Reply before = earlier.remove(JSON.readTree(body).toString());
            Wire.Reply now = exchange.send(body);
            earlier.put(JSON.readTree(body).toString(), now);
            return before == null ? now : before;
        }
    },
    ASKS_AGAIN_AS_IF_ANEW {
        @Override
        public Wire.Reply meet(String operation, byte[] body, Wire.Exchange exchange) throws IOException {
            Wire.Reply first = exchange.send(body);
            if (!operation.equals("TransactWriteItems") || first.status() != 200) {
                return first;
            }
            ObjectNode again = (ObjectNode) JSON.readTree(body);
            again.put("ClientRequestToken", UUID.randomUUID().toString());
            return exchange.send(JSON.writeValueAsBytes(again));
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger EVERY_SECOND = new AtomicInteger();

    /** Changes what is sent. */
    void change(String operation, ObjectNode body) {}

    public Wire.Reply meet(String operation, byte[] body, Wire.Exchange exchange) throws IOException {
        ObjectNode changed = (ObjectNode) JSON.readTree(body);
        change(operation, changed);
        return exchange.send(JSON.writeValueAsBytes(changed));
    }

    private interface Which {
        boolean is(JsonNode write);
    }

    private static ArrayNode writes(ObjectNode body) {
        return body.has("TransactItems") ? (ArrayNode) body.get("TransactItems") : JSON.createArrayNode();
    }

    /** The writes of a kind in a transaction, but for check-in's. */
    private static Iterator<ObjectNode> writes(ObjectNode body, String kind) {
        return writes(body)
                .valueStream()
                .filter(write -> write.has(kind) && !isAdmission(write))
                .map(write -> (ObjectNode) write.get(kind))
                .iterator();
    }

    private static boolean isAdmission(JsonNode write) {
        return write.path("Put").path("TableName").asText().endsWith("checkin");
    }

    private static void remove(ObjectNode body, Which which) {
        for (Iterator<JsonNode> writes = writes(body).iterator(); writes.hasNext(); ) {
            if (which.is(writes.next())) {
                writes.remove();
            }
        }
    }

    private static void drop(ObjectNode write, String... values) {
        if (!(write.get("ExpressionAttributeValues") instanceof ObjectNode all)) {
            return;
        }
        for (String value : values) {
            all.remove(value);
        }
        if (all.isEmpty()) {
            write.remove("ExpressionAttributeValues");
        }
    }
}
