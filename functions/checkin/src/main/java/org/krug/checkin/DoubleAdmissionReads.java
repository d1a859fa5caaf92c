package org.krug.checkin;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.krug.contract.EventId;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

/** Double admissions as they come to light, for other features. */
@Singleton
public final class DoubleAdmissionReads {

    /** What a scan in the table's stream has brought to light; absent when it brought nothing, or the item is something else. */
    public Optional<DoubleAdmission> fromItem(EnhancedDocument item) {
        if (CheckinItem.text(item, "sk")
                .filter(sk -> sk.startsWith(CheckinKey.SCAN))
                .isEmpty()) {
            return Optional.empty();
        }
        Recorded recorded = ScanItem.fromDocument(item);
        return recorded.doubled()
                .map(doubled -> new DoubleAdmission(
                        EventId.of(item.getString("pk").substring("EVENT#".length())),
                        recorded.scan().member(),
                        doubled.scan(),
                        doubled.first(),
                        doubled.second(),
                        recorded.scan().times().receivedAt()));
    }
}
