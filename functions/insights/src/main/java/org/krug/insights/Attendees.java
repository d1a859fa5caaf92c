package org.krug.insights;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.krug.checkin.Admission;
import org.krug.checkin.Admissions;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.contract.insights.AttendanceSummary;
import org.krug.events.Event;
import org.krug.members.Members;
import org.krug.registration.Registration;
import org.krug.registration.Registrations;

/** Gathers who registered and who came, and lets only counts out. */
@Singleton
final class Attendees {
    private final Members members;
    private final Registrations registrations;
    private final Admissions admissions;

    Attendees(Members members, Registrations registrations, Admissions admissions) {
        this.members = members;
        this.registrations = registrations;
        this.admissions = admissions;
    }

    AttendanceSummary summary(Event event) {
        Collection<Attendee> attendees = of(event);
        return new AttendanceSummary(
                members.club(event.club()).orElseThrow().name(),
                event.title(),
                event.times().starts(),
                event.zone().getId(),
                Anonymity.total(attendees),
                Anonymity.by(Attendee::function, attendees),
                Anonymity.by(Attendee::industry, attendees));
    }

    private Collection<Attendee> of(Event event) {
        Set<MemberId> registered = registrations.ofEvent(event.id()).stream()
                .filter(Attendees::wasConfirmed)
                .map(Registration::member)
                .collect(Collectors.toSet());
        Set<MemberId> came = admissions.ofEvent(event.id()).stream()
                .filter(admission -> !admission.undone())
                .map(Admission::member)
                .collect(Collectors.toSet());
        Set<MemberId> all = new HashSet<>(registered);
        all.addAll(came);
        return members.findAll(event.club(), all).values().stream()
                .map(member -> new Attendee(
                        member.function(),
                        member.industry(),
                        registered.contains(member.id()),
                        came.contains(member.id())))
                .toList();
    }

    private static boolean wasConfirmed(Registration registration) {
        return registration.history().stream()
                .map(Registration.Entered::state)
                .anyMatch(state -> state.holdsSeat() || state == RegistrationState.WAITLISTED);
    }
}
