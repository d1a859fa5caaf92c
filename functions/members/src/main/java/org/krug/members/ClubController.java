package org.krug.members;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.krug.contract.ClubId;
import org.krug.contract.members.ClubView;
import org.krug.contract.members.CreateClub;
import org.krug.kernel.Caller;
import org.krug.kernel.Requests;

/** Clubs. */
@Controller("/clubs")
@Tag(name = "Clubs")
@SerdeImport(CreateClub.class)
@SerdeImport(ClubView.class)
final class ClubController {
    private final Clubs clubs;
    private final MemberStore store;
    private final Memberships memberships;
    private final Requests requests;

    ClubController(Clubs clubs, MemberStore store, Memberships memberships, Requests requests) {
        this.clubs = clubs;
        this.store = store;
        this.memberships = memberships;
        this.requests = requests;
    }

    /** Founds a club. The caller becomes its first member and owner. */
    @Post
    @Status(HttpStatus.CREATED)
    ClubView create(@Body CreateClub club, Caller caller) {
        return requests.once(
                        caller,
                        requests.<Club, ClubView>json(ClubView.class, MemberViews::of),
                        once -> clubs.found(club, caller, once))
                .orRefuse();
    }

    /** A club, for its members. */
    @Get("/{clubId}")
    ClubView club(@PathVariable String clubId, Caller caller) {
        ClubId club = ClubId.of(clubId);
        memberships.member(caller, club).orRefuse();
        return MemberViews.of(store.club(club).orElseThrow());
    }
}
