package org.krug.registration;

import java.util.Map;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Settings;
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

    private AdmissionItem() {}

    /** The item's key in check-in's table. */
    public static Map<String, AttributeValue> key(EventId event, MemberId member) {
        return Map.of(
                "pk", AttributeValue.fromS("EVENT#" + event),
                "sk", AttributeValue.fromS("ADMISSION#" + member));
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
}
