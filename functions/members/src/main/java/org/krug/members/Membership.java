package org.krug.members;

import java.util.Set;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;

/** Who the caller is in a club and what they may do there, as the members table says at this moment. */
public record Membership(
        ClubId club, MemberId member, Set<Role> roles, Set<EventId> stewardOf, Set<EventId> sponsorOf) {

    public boolean owns() {
        return roles.contains(Role.OWNER);
    }

    /** Owners may do all that organisers may. */
    public boolean organises() {
        return owns() || roles.contains(Role.ORGANISER);
    }

    /** Organisers may do all that stewards may. */
    public boolean stewards(EventId event) {
        return organises() || stewardOf.contains(event);
    }
}
