package org.krug.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Lookup;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Registrations, as other features may read them. All reads are strongly consistent. */
public interface Registrations {

    Optional<Registration> find(EventId event, MemberId member);

    /** The same, to be read together with other things. */
    Lookup<Optional<Registration>> lookup(EventId event, MemberId member);

    /** The registration that a ticket names. */
    Optional<Registration> byTicket(EventId event, UUID ticket);

    /** All registrations of an event. */
    List<Registration> ofEvent(EventId event);

    /** A condition for a transaction: the registration is still as it was read, so that cancelling and entering never both win. */
    TransactWriteItem unchanged(Registration registration);

    /** A condition for a transaction: the person still has no registration. */
    TransactWriteItem absent(EventId event, MemberId member);

    /** Reads a registration from an item of the table's stream, absent when the item is something else. */
    Optional<Registration> fromItem(EnhancedDocument item);
}
