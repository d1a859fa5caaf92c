package org.krug.members;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.contract.Require;
import org.krug.contract.members.MemberPage;
import org.krug.contract.members.MemberView;
import org.krug.contract.members.SetDisclosure;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;

/** Members as members see them. */
@Controller("/clubs/{clubId}/members")
@Tag(name = "Members")
@SerdeImport(MemberPage.class)
@SerdeImport(MemberView.class)
@SerdeImport(SetDisclosure.class)
final class MemberController {
    private static final int PAGE = 50;
    private static final int LONGEST_NAME = 200;

    private final Memberships memberships;
    private final MemberStore store;
    private final Clubs clubs;

    MemberController(Memberships memberships, MemberStore store, Clubs clubs) {
        this.memberships = memberships;
        this.store = store;
        this.clubs = clubs;
    }

    /**
     * Members by name.
     *
     * @param name how the last or the first name begins; letter case and ё/е do not matter. Missing for everybody
     * @param after the {@code next} of the page before
     */
    @Get
    MemberPage list(
            @PathVariable String clubId,
            @QueryValue @Nullable String name,
            @QueryValue @Nullable String after,
            Caller caller) {
        ClubId club = ClubId.of(clubId);
        Membership viewer = memberships.member(caller, club).orRefuse();
        String text = Names.folded(Require.optionalLine("name", name, LONGEST_NAME));
        Page<MemberId> page = store.named(club, text, Cursor.decode(after), PAGE);
        Map<MemberId, Profile> profiles = store.findAll(club, page.elements());
        List<MemberView> views = page.elements().stream()
                .flatMap(id -> Optional.ofNullable(profiles.get(id)).stream())
                .map(profile -> MemberViews.of(profile, viewer))
                .toList();
        return new MemberPage(views, Cursor.encode(page.next()));
    }

    /** One member. */
    @Get("/{memberId}")
    MemberView member(@PathVariable String clubId, @PathVariable String memberId, Caller caller) {
        ClubId club = ClubId.of(clubId);
        Membership viewer = memberships.member(caller, club).orRefuse();
        return MemberViews.of(clubs.profile(club, MemberId.of(memberId)).orRefuse(), viewer);
    }

    /** Shows the caller's company and position to all others or to nobody: the short way to say what the visibility says in detail. */
    @Put("/{memberId}/disclosure")
    MemberView disclose(
            @PathVariable String clubId, @PathVariable String memberId, @Body SetDisclosure asked, Caller caller) {
        ClubId club = ClubId.of(clubId);
        Membership self = memberships.member(caller, club).orRefuse();
        MemberId member = MemberId.of(memberId);
        if (!self.member().equals(member)) {
            return Outcome.<MemberView>refused(ProblemType.NOT_ALLOWED).orRefuse();
        }
        Visibility before = clubs.profile(club, member).orRefuse().member().visibility();
        store.show(club, member, before.withWorkplace(asked.disclosed()));
        return MemberViews.of(clubs.profile(club, member).orRefuse(), self);
    }
}
