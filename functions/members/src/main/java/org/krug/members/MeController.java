package org.krug.members;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.krug.contract.members.FeedAnswer;
import org.krug.contract.members.Me;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Requests;
import org.krug.kernel.Settings;

/** Who the caller is. */
@Controller("/me")
@Tag(name = "Members")
@SerdeImport(Me.class)
@SerdeImport(Me.InClub.class)
@SerdeImport(FeedAnswer.class)
final class MeController {
    private final People people;
    private final Feeds feeds;
    private final Requests requests;

    MeController(People people, Feeds feeds, Requests requests) {
        this.people = people;
        this.feeds = feeds;
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

    /** A new secret address for the caller's private calendar feed; an older one ends. */
    @Post("/calendar")
    FeedAnswer renewFeed(Caller caller) {
        return caller.signedIn()
                .then(subject -> requests.once(
                        caller,
                        requests.<String, FeedAnswer>sealed(
                                FeedAnswer.class,
                                secret -> new FeedAnswer(Settings.publicAddress() + "/calendars/" + secret)),
                        once -> Outcome.done(feeds.renew(subject, once))))
                .orRefuse();
    }

    private static Me me(List<People.InClub> clubs) {
        return new Me(clubs.stream().map(MemberViews::of).toList());
    }
}
