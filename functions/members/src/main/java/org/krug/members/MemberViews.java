package org.krug.members;

import java.util.List;
import java.util.Set;
import org.krug.contract.EventId;
import org.krug.contract.members.ApplicationPage;
import org.krug.contract.members.ClubView;
import org.krug.contract.members.Me;
import org.krug.contract.members.MemberView;

/** What people may see of one another. The one place that decides about it. */
final class MemberViews {
    private MemberViews() {}

    /** A member as another one sees them. Nobody but the member sees an undisclosed workplace, organisers included. */
    static MemberView of(Profile profile, Membership viewer) {
        Member member = profile.member();
        boolean self = viewer.member().equals(member.id());
        boolean workplace = self || member.workplace().disclosed();
        return new MemberView(
                member.id().toString(),
                member.firstName(),
                member.lastName(),
                member.function(),
                member.industry(),
                member.city(),
                roles(profile.membership()),
                self || viewer.organises() ? member.email() : null,
                workplace ? member.workplace().company() : null,
                workplace ? member.workplace().position() : null,
                self ? member.workplace().disclosed() : null);
    }

    /** An application as organisers see it: the consent to disclose counts before somebody is a member, too. */
    static ApplicationPage.Application of(Application application) {
        boolean workplace = application.workplace().disclosed();
        return new ApplicationPage.Application(
                application.email(),
                application.firstName(),
                application.lastName(),
                application.function(),
                application.industry(),
                application.city(),
                application.member().isPresent() ? "APPROVED" : "OPEN",
                application.member().map(Object::toString).orElse(null),
                workplace ? application.workplace().company() : null,
                workplace ? application.workplace().position() : null);
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
                texts(in.membership().sponsorOf()));
    }

    private static List<String> roles(Membership membership) {
        return membership.roles().stream().map(Role::name).sorted().toList();
    }

    private static List<String> texts(Set<EventId> events) {
        return events.stream().map(EventId::toString).sorted().toList();
    }
}
