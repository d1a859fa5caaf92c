package org.krug.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Troubles as DynamoDB makes them, drawn from a seed so that a run can be had again. */
public final class Troubles {
    private static final int BAD_REQUEST = 400;

    private Troubles() {}

    /**
     * What a hot table does: transactions and updates meet others and are refused without effect, others are throttled.
     *
     * @param conflicts how many of a hundred writes conflict
     * @param throttled how many of a thousand requests are throttled
     */
    public static Wire.Trouble busyTable(long seed, int conflicts, int throttled) {
        Random random = new Random(seed);
        return (operation, body, exchange) -> {
            int drawn;
            int drawnAgain;
            synchronized (random) {
                drawn = random.nextInt(1000);
                drawnAgain = random.nextInt(100);
            }
            if (drawn < throttled) {
                return error("ProvisionedThroughputExceededException", "The table is busier than it may be.", "");
            }
            if (drawnAgain < conflicts && operation.equals("TransactWriteItems")) {
                return error(
                        "TransactionCanceledException",
                        "Transaction cancelled, please refer cancellation reasons for specific reasons [TransactionConflict]",
                        ",\"CancellationReasons\":[{\"Code\":\"TransactionConflict\",\"Message\":\"Transaction is ongoing for the item\"}]");
            }
            return exchange.send(body);
        };
    }

    private static Wire.Reply error(String type, String message, String more) {
        String json = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + type + "\",\"message\":\"" + message
                + "\",\"Message\":\"" + message + "\"" + more + "}";
        return new Wire.Reply(BAD_REQUEST, json.getBytes(StandardCharsets.UTF_8));
    }
}
