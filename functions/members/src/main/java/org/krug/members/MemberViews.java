package org.krug.members;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.krug.contract.EventId;
import org.krug.contract.members.ApplicationPage;
import org.krug.contract.members.Audience;
import org.krug.contract.members.ClubView;
import org.krug.contract.members.Me;
import org.krug.contract.members.MemberView;
import org.krug.contract.members.VisibilityDocument;

/** What people may see of one another. The one place that decides about it. */
final class MemberViews {
    private MemberViews() {}

    /** A member as another one sees them. Nobody but the member sees what they have not shown, organisers included. */
    static MemberView of(Profile profile, Membership viewer) {
        Member member = profile.member();
        boolean self = viewer.member().equals(member.id());
        Set<Audience> seer =
                self ? EnumSet.allOf(Audience.class) : viewer.organises() ? Visibility.ORGANISERS : Visibility.MEMBERS;
        return new MemberView(
                member.id().toString(),
                member.firstName(),
                member.lastName(),
                member.function(),
                member.industry(),
                member.city(),
                roles(profile.membership()),
                self ? member.email() : member.contact(seer).orElse(null),
                self ? member.workplace().company() : member.company(seer).orElse(null),
                self ? member.workplace().position() : member.position(seer).orElse(null),
                self ? disclosed(member.visibility()) : null);
    }

    /** An open application as organisers see it: the consent to disclose counts before somebody is a member, too. */
    static ApplicationPage.Application of(Application application) {
        Optional<Member.Workplace> shown = Optional.of(application.workplace()).filter(any -> application.disclosed());
        return new ApplicationPage.Application(
                application.email(),
                application.firstName(),
                application.lastName(),
                application.function(),
                application.industry(),
                application.city(),
                application.member().isPresent() ? "APPROVED" : "OPEN",
                application.member().map(Object::toString).orElse(null),
                shown.map(Member.Workplace::company).orElse(null),
                shown.map(Member.Workplace::position).orElse(null));
    }

    /** An approved application: the member decides now, also of what they had applied with. */
    static ApplicationPage.Application of(Application application, Member member) {
        ApplicationPage.Application told = of(application);
        return new ApplicationPage.Application(
                member.contact(Visibility.ORGANISERS).orElse(null),
                told.firstName(),
                told.lastName(),
                told.function(),
                told.industry(),
                told.city(),
                told.state(),
                told.memberId(),
                member.company(Visibility.ORGANISERS).orElse(null),
                member.position(Visibility.ORGANISERS).orElse(null));
    }

    static VisibilityDocument of(Visibility visibility) {
        return new VisibilityDocument(
                List.copyOf(visibility.of(Visibility.Part.COMPANY)),
                List.copyOf(visibility.of(Visibility.Part.POSITION)),
                List.copyOf(visibility.of(Visibility.Part.CONTACTS)),
                List.copyOf(visibility.of(Visibility.Part.PHOTO)));
    }

    static Visibility visibility(VisibilityDocument document) {
        return new Visibility(Map.of(
                Visibility.Part.COMPANY, Set.copyOf(document.company()),
                Visibility.Part.POSITION, Set.copyOf(document.position()),
                Visibility.Part.CONTACTS, Set.copyOf(document.contacts()),
                Visibility.Part.PHOTO, Set.copyOf(document.photo())));
    }

    private static boolean disclosed(Visibility visibility) {
        return visibility.shows(Visibility.Part.COMPANY, Visibility.MEMBERS)
                && visibility.shows(Visibility.Part.POSITION, Visibility.MEMBERS);
    }

    static ClubView of(Club club) {
        return new ClubView(club.id().toString(), club.name(), club.language());
    }

    static Me.InClub of(People.InClub in) {
        return new Me.InClub(
                in.club().id().toString(),
                in.club().name(),
                in.club().language(),
                in.membership().member().toString(),
                roles(in.membership()),
                texts(in.membership().stewardOf()),
                texts(in.membership().sponsorOf()),
                in.consent());
    }

    private static List<String> roles(Membership membership) {
        return membership.roles().stream().map(Role::name).sorted().toList();
    }

    private static List<String> texts(Set<EventId> events) {
        return events.stream().map(EventId::toString).sorted().toList();
    }
}
