package org.krug.registration;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.krug.contract.EventId;
import org.krug.contract.RegistrationState;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.kernel.Change;
import org.krug.kernel.Settings;

/** What registration does when an event, a registration or an admission has changed. */
@Singleton
final class StreamReactions {
    private final Events events;
    private final RegistrationStore store;
    private final Settlement settlement;
    private final DeadlinePlan plan;
    private final Admitting admitting;

    StreamReactions(
            Events events, RegistrationStore store, Settlement settlement, DeadlinePlan plan, Admitting admitting) {
        this.events = events;
        this.store = store;
        this.settlement = settlement;
        this.plan = plan;
        this.admitting = admitting;
    }

    void to(Change change) {
        if (change.table().equals(Settings.table("events"))) {
            change.after().flatMap(events::fromItem).map(Event::id).ifPresent(this::eventChanged);
        } else if (change.table().equals(Settings.table("registration"))) {
            change.after().flatMap(store::fromItem).ifPresent(this::registrationChanged);
        } else if (change.table().equals(Settings.table("checkin"))) {
            change.after()
                    .flatMap(item -> AdmissionItem.news(item, change.at()))
                    .ifPresent(this::admissionChanged);
        }
    }

    /** Read anew, for the record may be late: then later changes are looked after at once, and their records find nothing to do. */
    private void eventChanged(EventId id) {
        events.find(id).filter(Event::announced).ifPresent(event -> {
            plan.of(event);
            // Whatever the change has brought forward is due now, and seats it added go to those who wait.
            settlement.through(event, event.changed());
        });
    }

    private void registrationChanged(Entry entry) {
        Optional.of(entry.registration())
                .filter(registration -> registration.state() == RegistrationState.OFFERED)
                .ifPresent(offered -> offered.offeredUntil().ifPresent(until -> plan.ofOffer(offered.event(), until)));
    }

    private void admissionChanged(AdmissionNews news) {
        boolean changed = admitting.hear(news);
        if (changed && !news.admitted()) {
            // Taken back after the end, when no deadline is left to make a no-show of it.
            events.find(news.event())
                    .filter(event -> event.overAt(news.changedAt()))
                    .ifPresent(event -> settlement.through(event, news.changedAt()));
        }
    }
}
