package org.krug.notify;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.krug.checkin.Admission;
import org.krug.checkin.Admissions;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

/** Stands in where check-in is not there. */
@Singleton
@Secondary
final class NobodyAdmitted implements Admissions {
    @Override
    public Optional<Admission> find(EventId event, MemberId member) {
        return Optional.empty();
    }

    @Override
    public List<Admission> ofEvent(EventId event) {
        return List.of();
    }

    @Override
    public Optional<Admission> fromItem(EnhancedDocument item) {
        return Optional.empty();
    }
}
