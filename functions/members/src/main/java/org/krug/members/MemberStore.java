package org.krug.members;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Lookup;
import org.krug.kernel.Once;

/** Clubs, their members and the members' roles. */
interface MemberStore {

    /** Keeps a new club with its first member, its owner, who is bound to the account with this subject. */
    void found(Club club, Member owner, String subject, Once<Club> once);

    Optional<Club> club(ClubId club);

    /** The clubs and who somebody is in each of them, in few requests. */
    Map<Club, Profile> inClubs(Map<ClubId, MemberId> members);

    Optional<Profile> find(ClubId club, MemberId member);

    /** The same, to be read together with other things. */
    Lookup<Optional<Profile>> lookup(ClubId club, MemberId member);

    Map<MemberId, Profile> findAll(ClubId club, Collection<MemberId> members);

    /**
     * Members by last name, and, where a text is given, those whose last name begins with it followed by those whose first name does.
     *
     * @param folded the text as {@link Names#folded} makes it; empty for everybody
     */
    Page<MemberId> named(ClubId club, String folded, Optional<String> after, int most);

    /** Members in no particular, but a lasting order. */
    Page<Profile> page(ClubId club, Optional<String> after, int most);

    /** Those who have a role in the club, besides being members, or are stewards of an event. */
    List<Profile> withRoles(ClubId club, EventId event);

    /** Keeps what others may see; answers false when there is no such member. */
    boolean show(ClubId club, MemberId member, Visibility visibility);

    RolesChanged changeRoles(Membership from, Set<Role> to);

    enum RolesChanged {
        CHANGED,
        /** The club would be left without an owner. */
        LAST_OWNER,
        /** The member's roles are not those any more that were read. */
        CHANGED_MEANWHILE
    }

    /** Answers false when the club has no such member or no such event. */
    boolean changeEventRoles(ClubId club, MemberId member, EventId event, boolean steward, boolean sponsor);
}
