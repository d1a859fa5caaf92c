package org.krug.members;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.contract.members.CreateClub;
import org.krug.kernel.Caller;
import org.krug.kernel.IdSource;
import org.krug.kernel.Once;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;

/** Founds clubs and hands out their roles. */
@Singleton
final class Clubs {
    private static final Member.Workplace UNKNOWN = new Member.Workplace("", "");
    private static final int TRIES = 5;

    private final MemberStore store;
    private final People people;
    private final IdSource ids;

    Clubs(MemberStore store, People people, IdSource ids) {
        this.store = store;
        this.people = people;
        this.ids = ids;
    }

    /** Founds a club; the caller becomes its first member and owner. */
    Outcome<Club> found(CreateClub asked, Caller caller, Once<Club> once) {
        return caller.signedIn()
                .then(subject -> people.email(caller).map(email -> {
                    Club club = new Club(new ClubId(ids.next()), asked.name(), asked.language());
                    Member owner = new Member(
                            new MemberId(ids.next()),
                            club.id(),
                            asked.firstName(),
                            asked.lastName(),
                            email,
                            club.language(),
                            "",
                            "",
                            "",
                            UNKNOWN,
                            Visibility.AT_FIRST,
                            Consent.NONE);
                    store.found(club, owner, subject, once);
                    return club;
                }));
    }

    /** Gives a member these roles and no others in the club. */
    Outcome<Profile> changeRoles(ClubId club, MemberId member, Set<Role> to) {
        Set<Role> roles = EnumSet.of(Role.MEMBER);
        roles.addAll(to);
        for (int tried = 0; tried < TRIES; tried++) {
            var before = store.find(club, member);
            if (before.isEmpty()) {
                return Outcome.refused(ProblemType.NOT_FOUND);
            }
            switch (store.changeRoles(before.get().membership(), roles)) {
                case CHANGED -> {
                    return profile(club, member);
                }
                case LAST_OWNER -> {
                    return Outcome.refused(ProblemType.LAST_OWNER);
                }
                case CHANGED_MEANWHILE -> {
                    // Somebody else set this member's roles at the same moment: the later of both stands.
                }
            }
        }
        return Outcome.refused(Refusal.of(ProblemType.BUSY));
    }

    Outcome<Profile> profile(ClubId club, MemberId member) {
        return store.find(club, member).map(Outcome::done).orElseGet(() -> Outcome.refused(ProblemType.NOT_FOUND));
    }
}
