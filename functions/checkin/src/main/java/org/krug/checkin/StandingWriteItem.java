package org.krug.checkin;

import java.util.Map;
import java.util.Optional;
import org.krug.checkin.CheckinStore.Move;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Settings;
import org.krug.registration.AdmissionItem;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One person, one admission: whatever is written to it, or depends on it, holds only if it is still as it was read. The loser learns what it is. */
final class StandingWriteItem {
    private StandingWriteItem() {}

    static TransactWriteItem of(EventId event, MemberId member, Move move) {
        return move.after()
                .filter(after -> !move.before().equals(Optional.of(after)))
                .map(after -> put(event, after, move.before()))
                .orElseGet(() -> check(event, member, move.before()));
    }

    private static TransactWriteItem put(EventId event, Standing after, Optional<Standing> before) {
        Put.Builder put = Put.builder()
                .tableName(Settings.table("checkin"))
                .item(StandingItem.toDocument(event, after).toMap())
                .conditionExpression(condition(before))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        before.ifPresent(standing -> put.expressionAttributeNames(names()).expressionAttributeValues(values(standing)));
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private static TransactWriteItem check(EventId event, MemberId member, Optional<Standing> before) {
        ConditionCheck.Builder check = ConditionCheck.builder()
                .tableName(Settings.table("checkin"))
                .key(AdmissionItem.key(event, member))
                .conditionExpression(condition(before))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        before.ifPresent(
                standing -> check.expressionAttributeNames(names()).expressionAttributeValues(values(standing)));
        return TransactWriteItem.builder().conditionCheck(check.build()).build();
    }

    private static String condition(Optional<Standing> before) {
        return before.isPresent() ? "#version = :version" : "attribute_not_exists(pk)";
    }

    private static Map<String, String> names() {
        return Map.of("#version", "version");
    }

    private static Map<String, AttributeValue> values(Standing standing) {
        return Map.of(":version", AttributeValue.fromN(Long.toString(standing.version())));
    }
}
