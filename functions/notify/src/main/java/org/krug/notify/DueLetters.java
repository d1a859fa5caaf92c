package org.krug.notify;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.krug.checkin.Admission;
import org.krug.checkin.Admissions;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.members.Member;
import org.krug.members.Members;
import org.krug.registration.Registration;
import org.krug.registration.Registrations;

/**
 * Letters to many, at an event's moments. Called again after a failure or a crash, it passes over those who have had theirs and goes on.
 */
@Singleton
final class DueLetters {
    private final Events events;
    private final Members members;
    private final Registrations registrations;
    private final Admissions admissions;
    private final MarkStore marks;
    private final Delivery delivery;

    DueLetters(
            Events events,
            Members members,
            Registrations registrations,
            Admissions admissions,
            MarkStore marks,
            Delivery delivery) {
        this.events = events;
        this.members = members;
        this.registrations = registrations;
        this.admissions = admissions;
        this.marks = marks;
        this.delivery = delivery;
    }

    /**
     * @param at the moment as it was when the deadline was set; nothing is sent when it has been moved since, for it comes again then
     */
    void send(EventId id, Moment moment, Instant at) {
        events.find(id)
                .filter(event -> event.status() == Event.Status.PUBLISHED)
                .filter(event -> moment.of(event).equals(at))
                .ifPresent(event -> {
                    switch (moment) {
                        case INVITED -> invite(event);
                        case RECONFIRMATION_ASKED -> askToReconfirm(event);
                        case TOMORROW -> remind(event);
                        case SURVEY_OPENS -> openSurvey(event);
                    }
                });
    }

    private void invite(Event event) {
        Set<MemberId> invited = marks.sent(event.id(), Kind.INVITATION, 0);
        members.forEachPage(
                event.club(),
                page -> delivery.sendAll(page.stream()
                        .filter(member -> !invited.contains(member.id()))
                        .map(member -> Letter.of(
                                        Kind.INVITATION,
                                        event,
                                        member,
                                        event.times().invited())
                                .with("closes", event.times().registrationCloses()))
                        .toList()));
    }

    private void askToReconfirm(Event event) {
        List<MemberId> seated = registrations.ofEvent(event.id()).stream()
                .filter(registration -> registration.state() == RegistrationState.REGISTERED)
                .map(Registration::member)
                .toList();
        delivery.sendAll(found(event, seated, marks.sent(event.id(), Kind.RECONFIRM, 0)).stream()
                .map(member -> Letter.of(
                                Kind.RECONFIRM, event, member, event.times().reconfirmationAsked())
                        .with("due", event.times().reconfirmationDue()))
                .toList());
    }

    /** Nobody is reminded of an event that was published after it began, nor those whose seat goes on before they have reconfirmed. */
    private void remind(Event event) {
        if (!event.statusSince().isBefore(event.times().starts())) {
            return;
        }
        Instant at = Moment.TOMORROW.of(event);
        boolean maySeatsBeHeldStill = at.isBefore(event.times().reconfirmationDue());
        List<MemberId> seated = registrations.ofEvent(event.id()).stream()
                .filter(registration -> registration.state() == RegistrationState.RECONFIRMED
                        || registration.state() == RegistrationState.REGISTERED && maySeatsBeHeldStill)
                .map(Registration::member)
                .toList();
        delivery.sendAll(found(event, seated, marks.sent(event.id(), Kind.TOMORROW, 0)).stream()
                .map(member -> Letter.of(Kind.TOMORROW, event, member, at)
                        .with("starts", event.times().starts()))
                .toList());
    }

    private void openSurvey(Event event) {
        List<MemberId> came = admissions.ofEvent(event.id()).stream()
                .filter(admission -> !admission.undone())
                .map(Admission::member)
                .toList();
        delivery.sendAll(found(event, came, marks.sent(event.id(), Kind.SURVEY, 0)).stream()
                .map(member -> Letter.of(
                                Kind.SURVEY, event, member, event.times().surveyOpens())
                        .with("closes", event.times().surveyCloses()))
                .toList());
    }

    private Collection<Member> found(Event event, Collection<MemberId> who, Set<MemberId> had) {
        return members.findAll(
                        event.club(),
                        who.stream().filter(one -> !had.contains(one)).toList())
                .values();
    }
}
