package org.krug.checkin;

import static org.krug.checkin.CheckinItem.instant;
import static org.krug.checkin.CheckinItem.member;

import java.util.Map;
import java.util.Objects;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.registration.AdmissionItem;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How an admission lies in the table. */
final class StandingItem {
    private StandingItem() {}

    /** The key that was agreed with registration. */
    static CheckinKey key(EventId event, MemberId member) {
        Map<String, AttributeValue> agreed = AdmissionItem.key(event, member);
        return new CheckinKey(part(agreed, "pk"), part(agreed, "sk"));
    }

    private static String part(Map<String, AttributeValue> key, String name) {
        return Objects.requireNonNull(key.get(name)).s();
    }

    static EnhancedDocument toDocument(EventId event, Standing standing) {
        EnhancedDocument.Builder item = CheckinItem.builder(key(event, standing.member()))
                .putString("member", standing.member().toString())
                .putString("state", standing.isAdmitted() ? AdmissionItem.ADMITTED : AdmissionItem.UNDONE)
                .putString("at", standing.at().toString())
                .putString("receivedAt", standing.receivedAt().toString())
                .putString("device", standing.device())
                .putString("nonce", standing.nonce())
                .putBoolean("walkIn", standing.walkIn())
                .putBoolean("conflict", standing.conflict())
                .putNumber("round", standing.round())
                .putNumber("version", standing.version());
        standing.steward().ifPresent(steward -> item.putString("steward", steward.toString()));
        standing.undoneAt().ifPresent(moment -> item.putString("undoneAt", moment.toString()));
        return item.build();
    }

    static Standing fromDocument(EnhancedDocument item) {
        return new Standing(
                MemberId.of(item.getString("member")),
                CheckinItem.required(item, "at"),
                CheckinItem.required(item, "receivedAt"),
                item.getString("device"),
                item.getString("nonce"),
                member(item, "steward"),
                item.getBoolean("walkIn"),
                item.getBoolean("conflict"),
                instant(item, "undoneAt"),
                item.getNumber("round").longValue(),
                item.getNumber("version").longValue());
    }
}
