package org.krug.registration;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Settings;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Where check-in keeps a person's admission to an event: agreed here, since registration conditions its changes on the item being absent while
 * check-in is the one to write it.
 *
 * <p>Attribute {@code state} is ADMITTED, or UNDONE when a steward took it back; {@code walkIn} tells whether it was without a seat; {@code version}
 * counts the changes from 1; {@code at} is when the earliest scan was made, in ISO 8601.
 */
public final class AdmissionItem {
    public static final String ADMITTED = "ADMITTED";
    public static final String UNDONE = "UNDONE";

    private static final String EVENT = "EVENT#";
    private static final String ADMISSION = "ADMISSION#";

    private AdmissionItem() {}

    /** The item's key in check-in's table. */
    public static Map<String, AttributeValue> key(EventId event, MemberId member) {
        return Map.of(
                "pk", AttributeValue.fromS(EVENT + event),
                "sk", AttributeValue.fromS(ADMISSION + member));
    }

    /** A condition for a transaction: the person is not admitted. */
    public static TransactWriteItem absent(EventId event, MemberId member) {
        return TransactWriteItem.builder()
                .conditionCheck(ConditionCheck.builder()
                        .tableName(Settings.table("checkin"))
                        .key(key(event, member))
                        .conditionExpression("attribute_not_exists(pk) OR #state = :undone")
                        .expressionAttributeNames(Map.of("#state", "state"))
                        .expressionAttributeValues(Map.of(":undone", AttributeValue.fromS(UNDONE)))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    /** Reads the news from a stream's item, absent when the item is something else. */
    static Optional<AdmissionNews> news(EnhancedDocument item, Instant heardAt) {
        String pk = item.getString("pk");
        String sk = item.getString("sk");
        if (!pk.startsWith(EVENT) || !sk.startsWith(ADMISSION)) {
            return Optional.empty();
        }
        String undoneAt = item.isPresent("undoneAt") ? item.getString("undoneAt") : heardAt.toString();
        return Optional.of(new AdmissionNews(
                EventId.of(pk.substring(EVENT.length())),
                MemberId.of(sk.substring(ADMISSION.length())),
                ADMITTED.equals(item.getString("state")),
                Boolean.TRUE.equals(item.getBoolean("walkIn")),
                item.getNumber("version").longValue(),
                Instant.parse(item.getString("at")),
                Instant.parse(undoneAt)));
    }
}
