package org.krug.checkin;

import static org.krug.checkin.ItemParts.instant;
import static org.krug.checkin.ItemParts.member;

import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.registration.AdmissionItem;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

/** How an admission lies in the table. */
final class StandingItem {
    private StandingItem() {}

    static EnhancedDocument toDocument(EventId event, Standing standing) {
        EnhancedDocument.Builder item = ItemParts.builder(CheckinKey.admission(event, standing.member()))
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
                ItemParts.required(item, "at"),
                ItemParts.required(item, "receivedAt"),
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
