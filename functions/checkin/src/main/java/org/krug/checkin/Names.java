package org.krug.checkin;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.contract.checkin.AdmissionView;
import org.krug.contract.checkin.AdmissionView.Person;
import org.krug.members.Member;
import org.krug.members.Members;

/** The names of a club's members, read in one go. */
final class Names {
    private final Map<MemberId, String> names = new HashMap<>();

    private Names() {}

    static Names of(Members members, ClubId club, Collection<MemberId> people) {
        Names names = new Names();
        Set<MemberId> distinct = new HashSet<>(people);
        if (!distinct.isEmpty()) {
            members.findAll(club, distinct).forEach((id, member) -> names.names.put(id, member.name()));
        }
        return names;
    }

    /** One name that is known already. */
    static Names of(Member member) {
        Names names = new Names();
        names.names.put(member.id(), member.name());
        return names;
    }

    /** The name of one more, read if it is not known yet; empty for somebody who has left the club. */
    String and(Members members, ClubId club, MemberId other) {
        return names.computeIfAbsent(
                other, id -> members.find(club, id).map(Member::name).orElse(""));
    }

    /** The name; empty for somebody who has left the club. */
    String of(MemberId member) {
        return names.getOrDefault(member, "");
    }

    Person person(MemberId member) {
        return new Person(member.toString(), of(member));
    }

    @Nullable
    Person person(Optional<MemberId> member) {
        return member.map(this::person).orElse(null);
    }

    AdmissionView view(Standing standing) {
        return new AdmissionView(
                standing.member().toString(),
                of(standing.member()),
                standing.at(),
                standing.receivedAt(),
                standing.walkIn(),
                !standing.isAdmitted(),
                standing.conflict(),
                standing.steward().isPresent() ? standing.device() : null,
                person(standing.steward()));
    }
}
