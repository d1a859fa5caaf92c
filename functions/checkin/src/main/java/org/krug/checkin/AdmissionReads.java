package org.krug.checkin;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

/** Admissions as the table has them. */
@Singleton
final class AdmissionReads implements Admissions {
    private final CheckinStore store;

    AdmissionReads(CheckinStore store) {
        this.store = store;
    }

    @Override
    public Optional<Admission> find(EventId event, MemberId member) {
        return store.standing(event, member).map(standing -> standing.at(event));
    }

    @Override
    public List<Admission> ofEvent(EventId event) {
        return store.standings(event).stream()
                .map(standing -> standing.at(event))
                .toList();
    }

    @Override
    public Optional<Admission> fromItem(EnhancedDocument item) {
        boolean admission = CheckinItem.text(item, "sk")
                .filter(sk -> sk.startsWith(CheckinKey.ADMISSION))
                .isPresent();
        return admission
                ? Optional.of(StandingItem.fromDocument(item)
                        .at(EventId.of(item.getString("pk").substring("EVENT#".length()))))
                : Optional.empty();
    }
}
