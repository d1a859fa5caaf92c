package org.krug.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.ProblemType;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * How a request lies in the table of requests: a mark of what was sent, and what came of it. Attributes {@code kept} and {@code sealed} hold
 * an answer, {@code refused} a refusal; a request in parts that is still running, or died, has none of them.
 */
record RequestItem(IdempotencyKey key) {
    /** After that the key counts as new, whether or not DynamoDB has removed the item by then. */
    static final Duration KEPT_FOR = Duration.ofDays(30);

    static final String SK = "REQUEST";
    /** DynamoDB takes items of 400 KB; the rest of this one is small. */
    private static final int LARGEST = 390_000;

    private static final String NEW = "attribute_not_exists(pk) OR expiresAt <= :now";
    private static final String UNANSWERED =
            "attribute_exists(pk) AND attribute_not_exists(kept) AND attribute_not_exists(#sealed)"
                    + " AND attribute_not_exists(refused)";

    String pk() {
        return "REQUEST#" + key.id();
    }

    /** Keeps an answer, unless there is one. */
    TransactWriteItem answered(String kept, boolean secret) {
        Map<String, AttributeValue> item = item();
        item.put(secret ? "sealed" : "kept", packed(kept, secret));
        return putNew(item);
    }

    /** Keeps a refusal, unless there is an answer. */
    TransactWriteItem refused(String refusal) {
        Map<String, AttributeValue> item = item();
        item.put("refused", packed(refusal, false));
        return putNew(item);
    }

    /** Ties the key to what was sent before the first of many parts is done. It holds nobody up: whoever comes next goes on. */
    TransactWriteItem begun() {
        return putNew(item());
    }

    /** Keeps the answer to a request in parts; the first to finish tells it for all. */
    TransactWriteItem finished(String kept) {
        return finished("kept", kept);
    }

    /** Keeps the refusal of a request in parts. */
    TransactWriteItem finishedRefused(String refusal) {
        return finished("refused", refusal);
    }

    private TransactWriteItem finished(String name, String text) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(Settings.table(Requests.TABLE))
                        .key(Table.key(pk(), SK))
                        .updateExpression("SET #outcome = :text")
                        .conditionExpression(UNANSWERED)
                        .expressionAttributeNames(Map.of("#sealed", "sealed", "#outcome", name))
                        .expressionAttributeValues(Map.of(":text", packed(text, false)))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    private Map<String, AttributeValue> item() {
        Map<String, AttributeValue> item = new HashMap<>(Table.key(pk(), SK));
        item.put("payload", AttributeValue.fromS(key.payload()));
        item.put("at", AttributeValue.fromS(key.now().toString()));
        item.put("expiresAt", seconds(key.now().plus(KEPT_FOR)));
        return item;
    }

    private TransactWriteItem putNew(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(Settings.table(Requests.TABLE))
                        .item(item)
                        .conditionExpression(NEW)
                        .expressionAttributeValues(Map.of(":now", seconds(key.now())))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    private AttributeValue packed(String text, boolean secret) {
        byte[] packed = SealedText.pack(text);
        if (packed.length > LARGEST) {
            throw new RefusedException(Refusal.of(ProblemType.TOO_LARGE));
        }
        return AttributeValue.fromB(SdkBytes.fromByteArray(secret ? SealedText.seal(packed, key.seal()) : packed));
    }

    boolean isForTheSame(Map<String, AttributeValue> item) {
        return AttributeValue.fromS(key.payload()).equals(item.get("payload"));
    }

    boolean isForgotten(Map<String, AttributeValue> item) {
        return !key.now()
                .isBefore(Instant.ofEpochSecond(
                        Long.parseLong(value(item, "expiresAt").n())));
    }

    Optional<String> answer(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get("sealed"))
                .map(secret -> SealedText.open(secret.b().asByteArray(), key.seal()))
                .or(() -> Optional.ofNullable(item.get("kept"))
                        .map(kept -> kept.b().asByteArray()))
                .map(SealedText::unpack);
    }

    Optional<String> refusal(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get("refused"))
                .map(refused -> SealedText.unpack(refused.b().asByteArray()));
    }

    /** When the request first came in. */
    Instant first(Map<String, AttributeValue> item) {
        return Instant.parse(value(item, "at").s());
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .orElseThrow(() -> new IllegalStateException("a request without " + name));
    }

    private static AttributeValue seconds(Instant moment) {
        return AttributeValue.fromN(Long.toString(moment.getEpochSecond()));
    }
}
