package org.krug.notify;

import jakarta.inject.Singleton;
import org.krug.events.Events;
import org.krug.kernel.Change;
import org.krug.kernel.Settings;
import org.krug.registration.Registrations;

/** What each record of the streams sets off. */
@Singleton
final class Reactions {
    private final Events events;
    private final Registrations registrations;
    private final EventLetters eventLetters;
    private final RegistrationLetters registrationLetters;

    Reactions(
            Events events,
            Registrations registrations,
            EventLetters eventLetters,
            RegistrationLetters registrationLetters) {
        this.events = events;
        this.registrations = registrations;
        this.eventLetters = eventLetters;
        this.registrationLetters = registrationLetters;
    }

    /** Items of other kinds, and deleted ones, set off nothing. */
    void to(Change change) {
        if (change.table().equals(Settings.table("events"))) {
            change.after()
                    .flatMap(events::fromItem)
                    .ifPresent(after ->
                            eventLetters.changed(change.before().flatMap(events::fromItem), after, change.at()));
        } else {
            change.after()
                    .flatMap(registrations::fromItem)
                    .ifPresent(after -> registrationLetters.changed(
                            change.before().flatMap(registrations::fromItem), after, change.at()));
        }
    }
}
