package org.krug.checkin;

import static org.krug.checkin.CheckinItem.required;

import org.krug.checkin.CheckinStore.Contact;
import org.krug.checkin.CheckinStore.Quarantined;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.checkin.CodeFault;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

/** How a device's contacts, and what of its queue could not be taken, lie in the table. */
final class DeviceItem {
    /** Characters of a scan that the quarantine keeps; many times more than a scan with the longest code has. */
    private static final int LONGEST_KEPT = 20_000;

    private DeviceItem() {}

    static EnhancedDocument toDocument(EventId event, Contact contact) {
        return CheckinItem.builder(CheckinKey.contact(event, contact))
                .putString("device", contact.device())
                .putString("at", contact.at().toString())
                .putNumber("offsetMillis", contact.offsetMillis())
                .putString("steward", contact.steward().toString())
                .build();
    }

    static Contact contact(EnhancedDocument item) {
        return new Contact(
                item.getString("device"),
                required(item, "at"),
                item.getNumber("offsetMillis").longValue(),
                MemberId.of(item.getString("steward")));
    }

    static EnhancedDocument toDocument(EventId event, Quarantined quarantined) {
        return CheckinItem.builder(CheckinKey.quarantine(event, quarantined))
                .putString("device", quarantined.device())
                .putString("mark", quarantined.mark())
                .putString("steward", quarantined.steward().toString())
                .putString("receivedAt", quarantined.receivedAt().toString())
                .putString("reason", quarantined.reason().name())
                .putString("raw", beginning(quarantined.raw()))
                .build();
    }

    private static String beginning(String raw) {
        return raw.substring(0, Math.min(raw.length(), LONGEST_KEPT));
    }

    static Quarantined quarantined(EnhancedDocument item) {
        return new Quarantined(
                item.getString("device"),
                item.getString("mark"),
                MemberId.of(item.getString("steward")),
                required(item, "receivedAt"),
                CodeFault.valueOf(item.getString("reason")),
                item.getString("raw"));
    }
}
