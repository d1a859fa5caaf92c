package org.krug.members;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.Set;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.contract.members.EventRoles;
import org.krug.contract.members.MemberView;
import org.krug.contract.members.SetEventRoles;
import org.krug.contract.members.SetRoles;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;

/** Who may do what. */
@Controller("/clubs/{clubId}")
@Tag(name = "Roles")
@SerdeImport(SetRoles.class)
@SerdeImport(SetEventRoles.class)
@SerdeImport(EventRoles.class)
final class RoleController {
    private final Memberships memberships;
    private final MemberStore store;
    private final Clubs clubs;

    RoleController(Memberships memberships, MemberStore store, Clubs clubs) {
        this.memberships = memberships;
        this.store = store;
        this.clubs = clubs;
    }

    /** Sets a member's roles in the club; for owners. A club keeps at least one owner. */
    @Put("/members/{memberId}/roles")
    MemberView inClub(@PathVariable String clubId, @PathVariable String memberId, @Body SetRoles asked, Caller caller) {
        ClubId club = ClubId.of(clubId);
        Membership viewer = memberships.owner(caller, club).orRefuse();
        Set<Role> roles = EnumSet.of(Role.MEMBER);
        if (asked.owner()) {
            roles.add(Role.OWNER);
        }
        if (asked.organiser()) {
            roles.add(Role.ORGANISER);
        }
        return MemberViews.of(
                clubs.changeRoles(club, MemberId.of(memberId), roles).orRefuse(), viewer);
    }

    /** Sets a member's roles at one event of the club, drafts included; for organisers. */
    @Put("/events/{eventId}/roles/{memberId}")
    EventRoles atEvent(
            @PathVariable String clubId,
            @PathVariable String eventId,
            @PathVariable String memberId,
            @Body SetEventRoles asked,
            Caller caller) {
        ClubId club = ClubId.of(clubId);
        memberships.organiser(caller, club).orRefuse();
        EventId event = EventId.of(eventId);
        MemberId member = MemberId.of(memberId);
        if (!store.changeEventRoles(club, member, event, asked.steward(), asked.sponsor())) {
            return Outcome.<EventRoles>refused(ProblemType.NOT_FOUND).orRefuse();
        }
        return new EventRoles(event.toString(), member.toString(), asked.steward(), asked.sponsor());
    }
}
