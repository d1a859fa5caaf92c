package org.krug.events;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.ProblemType;
import org.krug.kernel.Lookup;
import org.krug.kernel.Outcome;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

/** Events as the table has them. */
@Singleton
final class EventReads implements Events {
    private final EventStore store;

    EventReads(EventStore store) {
        this.store = store;
    }

    @Override
    public Optional<Event> find(EventId event) {
        return store.find(event);
    }

    @Override
    public Outcome<Event> inClub(ClubId club, EventId event) {
        return ofClub(club, find(event));
    }

    @Override
    public Lookup<Outcome<Event>> lookup(ClubId club, EventId event) {
        return store.lookup(event).map(found -> ofClub(club, found));
    }

    private static Outcome<Event> ofClub(ClubId club, Optional<Event> event) {
        return event.filter(found -> found.club().equals(club))
                .<Outcome<Event>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ProblemType.NOT_FOUND));
    }

    @Override
    public List<Event> ofClub(ClubId club) {
        return store.ofClub(club);
    }

    @Override
    public List<Event> latestBefore(ClubId club, Instant moment, int most) {
        return store.latestBefore(club, moment, most);
    }

    @Override
    public Optional<Event> fromItem(EnhancedDocument item) {
        return EventItem.KIND.equals(item.getString("sk"))
                ? Optional.of(EventItem.fromDocument(item))
                : Optional.empty();
    }
}
