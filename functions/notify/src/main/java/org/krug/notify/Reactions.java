package org.krug.notify;

import jakarta.inject.Singleton;
import org.krug.checkin.DoubleAdmissionReads;
import org.krug.events.EventMessages;
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
    private final EventMessages messages;
    private final MessageLetters messageLetters;
    private final DoubleAdmissionReads doubles;
    private final DoorLetters doorLetters;

    Reactions(
            Events events,
            Registrations registrations,
            EventLetters eventLetters,
            RegistrationLetters registrationLetters,
            EventMessages messages,
            MessageLetters messageLetters,
            DoubleAdmissionReads doubles,
            DoorLetters doorLetters) {
        this.events = events;
        this.registrations = registrations;
        this.eventLetters = eventLetters;
        this.registrationLetters = registrationLetters;
        this.messages = messages;
        this.messageLetters = messageLetters;
        this.doubles = doubles;
        this.doorLetters = doorLetters;
    }

    /** Items of other kinds, and deleted ones, set off nothing. */
    void to(Change change) {
        if (change.table().equals(Settings.table("events"))) {
            change.after()
                    .flatMap(events::fromItem)
                    .ifPresent(after ->
                            eventLetters.changed(change.before().flatMap(events::fromItem), after, change.at()));
            change.after().flatMap(messages::fromItem).ifPresent(messageLetters::written);
        } else if (change.table().equals(Settings.table("checkin"))) {
            change.after().flatMap(doubles::fromItem).ifPresent(doorLetters::doubled);
        } else {
            change.after()
                    .flatMap(registrations::fromItem)
                    .ifPresent(after -> registrationLetters.changed(
                            change.before().flatMap(registrations::fromItem), after, change.at()));
        }
    }
}
