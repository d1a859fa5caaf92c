package org.krug.checkin;

import static org.krug.checkin.CheckinItem.required;

import org.krug.checkin.CheckinStore.Contact;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

/** How a device's contacts lie in the table. */
final class DeviceItem {
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
}
