package org.krug.insights;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.krug.checkin.Admission;
import org.krug.checkin.Admissions;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.contract.insights.AttendanceSummary;
import org.krug.events.Event;
import org.krug.members.Member;
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
        // Who was erased since stays counted, of no kind that is known.
        Map<MemberId, Member> known = members.findAll(event.club(), all);
        return all.stream()
                .map(id -> attendee(Optional.ofNullable(known.get(id)), registered.contains(id), came.contains(id)))
                .toList();
    }

    private static Attendee attendee(Optional<Member> member, boolean registered, boolean came) {
        return new Attendee(
                member.map(Member::function).orElse(""),
                member.map(Member::industry).orElse(""),
                registered,
                came);
    }

    private static boolean wasConfirmed(Registration registration) {
        return registration.history().stream()
                .map(Registration.Entered::state)
                .anyMatch(state -> state.holdsSeat() || state == RegistrationState.WAITLISTED);
    }
}
