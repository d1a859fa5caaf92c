package org.krug.notify;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.members.Member;
import org.krug.members.Members;
import org.krug.registration.Registration;
import org.krug.registration.Registrations;

/** What follows from a change of an event: deadlines for its letters, and letters to those who mean to come. */
@Singleton
final class EventLetters {
    private static final Set<RegistrationState> MEAN_TO_COME = EnumSet.of(
            RegistrationState.REQUESTED,
            RegistrationState.REGISTERED,
            RegistrationState.RECONFIRMED,
            RegistrationState.WAITLISTED,
            RegistrationState.OFFERED);

    private final Events events;
    private final Members members;
    private final Registrations registrations;
    private final EventDeadlines deadlines;
    private final Delivery delivery;

    EventLetters(
            Events events, Members members, Registrations registrations, EventDeadlines deadlines, Delivery delivery) {
        this.events = events;
        this.members = members;
        this.registrations = registrations;
        this.deadlines = deadlines;
        this.delivery = delivery;
    }

    /** @param at when it changed */
    void changed(Optional<Event> before, Event after, Instant at) {
        Optional<Event> published = before.filter(event -> event.status() == Event.Status.PUBLISHED);
        switch (after.status()) {
            case DRAFT -> {}
            case PUBLISHED -> {
                setDeadlines(published, after);
                published
                        .flatMap(was -> difference(was, after))
                        .ifPresent(kind -> toThoseWhoMeanToCome(kind, after, at));
            }
            case CANCELLED -> {
                deadlines.drop(after);
                published.ifPresent(was -> toThoseWhoMeanToCome(Kind.EVENT_CANCELLED, after, at));
            }
        }
    }

    /** To the times stored now: a record that comes again must not move deadlines back to where a later change has taken them from. */
    private void setDeadlines(Optional<Event> before, Event after) {
        Event now = events.find(after.id()).orElse(after);
        if (now.status() == Event.Status.PUBLISHED) {
            deadlines.set(before, now);
        }
    }

    private static Optional<Kind> difference(Event was, Event is) {
        boolean time = !was.times().starts().equals(is.times().starts())
                || !was.times().ends().equals(is.times().ends())
                || !was.zone().equals(is.zone());
        boolean place = !was.place().equals(is.place());
        if (time && place) {
            return Optional.of(Kind.TIME_AND_PLACE_CHANGED);
        }
        return time ? Optional.of(Kind.TIME_CHANGED) : place ? Optional.of(Kind.PLACE_CHANGED) : Optional.empty();
    }

    private void toThoseWhoMeanToCome(Kind kind, Event event, Instant at) {
        List<MemberId> who = registrations.ofEvent(event.id()).stream()
                .filter(registration -> MEAN_TO_COME.contains(registration.state()))
                .map(Registration::member)
                .toList();
        Map<MemberId, Member> found = members.findAll(event.club(), who);
        delivery.sendAll(found.values().stream()
                .map(member -> Letter.of(kind, event, member, at).version(event.version()))
                .toList());
    }
}
