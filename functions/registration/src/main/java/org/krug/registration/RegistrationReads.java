package org.krug.registration;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Lookup;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What other features may read, from the store. */
@Singleton
final class RegistrationReads implements Registrations {
    private final RegistrationStore store;

    RegistrationReads(RegistrationStore store) {
        this.store = store;
    }

    @Override
    public Optional<Registration> find(EventId event, MemberId member) {
        return store.find(event, member).map(Entry::registration);
    }

    @Override
    public Lookup<Optional<Registration>> lookup(EventId event, MemberId member) {
        return store.lookup(event, member).map(found -> found.map(Entry::registration));
    }

    @Override
    public Optional<Registration> byTicket(EventId event, UUID ticket) {
        return store.byTicket(event, ticket).map(Entry::registration);
    }

    @Override
    public List<Registration> ofEvent(EventId event) {
        return store.ofEvent(event).stream().map(Entry::registration).toList();
    }

    @Override
    public TransactWriteItem unchanged(Registration registration) {
        return store.unchanged(registration);
    }

    @Override
    public TransactWriteItem absent(EventId event, MemberId member) {
        return store.absent(event, member);
    }

    @Override
    public Optional<Registration> fromItem(EnhancedDocument item) {
        return store.fromItem(item).map(Entry::registration);
    }
}
