package org.krug.privacy;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.contract.privacy.Erase;
import org.krug.contract.privacy.Erased;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Requests;
import org.krug.members.Identities;
import org.krug.members.Memberships;

/** A person leaves one club without a trace. */
@Tag(name = "Privacy")
@Controller("/clubs/{clubId}/members/{memberId}")
final class ErasureController {
    private final Memberships memberships;
    private final Identities identities;
    private final Erasing erasing;
    private final Requests requests;

    ErasureController(Memberships memberships, Identities identities, Erasing erasing, Requests requests) {
        this.memberships = memberships;
        this.identities = identities;
        this.erasing = erasing;
        this.requests = requests;
    }

    /** Erases a member from the club: for themself, and for owners on the person's demand. */
    @Post("/erasure")
    Erased erase(@PathVariable String clubId, @PathVariable String memberId, @Body Erase asked, Caller caller) {
        ClubId club = ClubId.of(clubId);
        MemberId member = MemberId.of(memberId);
        return caller.signedIn()
                .then(subject -> isSelf(subject, club, member)
                        ? Outcome.done(subject)
                        : memberships.owner(caller, club).map(owner -> subject))
                .then(subject -> requests.inParts(
                        caller,
                        requests.<Erased, Erased>json(Erased.class, erased -> erased),
                        mark -> erasing.from(club, member, caller.now())))
                .orRefuse();
    }

    /** Asked of the binding, not of the membership, which is hidden as soon as erasing begins: who is cut off may go on. */
    private boolean isSelf(String subject, ClubId club, MemberId member) {
        return Optional.of(member)
                .equals(Optional.ofNullable(identities.of(subject).get(club)));
    }
}
