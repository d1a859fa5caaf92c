package org.krug.checkin;

import java.util.List;
import java.util.Optional;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

/** Admissions, as other features may read them. All reads are strongly consistent; undone ones are among them. */
public interface Admissions {

    Optional<Admission> find(EventId event, MemberId member);

    /** All admissions to an event. */
    List<Admission> ofEvent(EventId event);

    /** Reads an admission from an item of the table's stream, absent when the item is something else. */
    Optional<Admission> fromItem(EnhancedDocument item);
}
