package org.krug.members;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.contract.members.VisibilityDocument;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;

/** What others see of the caller. Nobody reads or sets it for somebody else, organisers and owners included. */
@Controller("/clubs/{clubId}/members/{memberId}/visibility")
@Tag(name = "Privacy")
@SerdeImport(VisibilityDocument.class)
final class VisibilityController {
    private final Memberships memberships;
    private final MemberStore store;
    private final Clubs clubs;

    VisibilityController(Memberships memberships, MemberStore store, Clubs clubs) {
        this.memberships = memberships;
        this.store = store;
        this.clubs = clubs;
    }

    /** What the club, other attendees and organisers see of the caller. */
    @Get
    VisibilityDocument read(@PathVariable String clubId, @PathVariable String memberId, Caller caller) {
        return own(clubId, memberId, caller).then(this::document).orRefuse();
    }

    /** Says what they see from now on. */
    @Put
    VisibilityDocument set(
            @PathVariable String clubId, @PathVariable String memberId, @Body VisibilityDocument asked, Caller caller) {
        return own(clubId, memberId, caller)
                .then(self -> {
                    store.show(self.club(), self.member(), MemberViews.visibility(asked));
                    return document(self);
                })
                .orRefuse();
    }

    private Outcome<Membership> own(String clubId, String memberId, Caller caller) {
        MemberId member = MemberId.of(memberId);
        return memberships
                .member(caller, ClubId.of(clubId))
                .then(self ->
                        self.member().equals(member) ? Outcome.done(self) : Outcome.refused(ProblemType.NOT_ALLOWED));
    }

    private Outcome<VisibilityDocument> document(Membership self) {
        return clubs.profile(self.club(), self.member())
                .map(profile -> MemberViews.of(profile.member().visibility()));
    }
}
