package org.krug.members;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.krug.contract.members.Me;
import org.krug.kernel.Caller;
import org.krug.kernel.Requests;

/** Who the caller is. */
@Controller("/me")
@Tag(name = "Members")
@SerdeImport(Me.class)
@SerdeImport(Me.InClub.class)
final class MeController {
    private final People people;
    private final Requests requests;

    MeController(People people, Requests requests) {
        this.people = people;
        this.requests = requests;
    }

    /** Finishes a sign-in: the caller becomes who clubs know under their verified address. Repeating it changes nothing. */
    @Post
    Me finishSignIn(Caller caller) {
        return requests.once(
                        caller,
                        requests.<List<People.InClub>, Me>json(Me.class, MeController::me),
                        // Who is bound already stays bound, so this can be done again without harm.
                        once -> people.finishSignIn(caller))
                .orRefuse();
    }

    /** The caller's clubs and roles. */
    @Get
    Me clubs(Caller caller) {
        return me(people.clubs(caller).orRefuse());
    }

    private static Me me(List<People.InClub> clubs) {
        return new Me(clubs.stream().map(MemberViews::of).toList());
    }
}
