package org.krug.registration;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.krug.contract.ProblemType;
import org.krug.contract.registration.FeedAnswer;
import org.krug.events.Calendar;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Requests;
import org.krug.kernel.Settings;

/** A person's own calendar feed. */
@Tag(name = "Calendars")
@Controller
@SerdeImport(FeedAnswer.class)
final class FeedController {
    private final Feeds feeds;
    private final Requests requests;

    FeedController(Feeds feeds, Requests requests) {
        this.feeds = feeds;
        this.requests = requests;
    }

    /** A new secret address for the caller's feed; an older one ends. */
    @Post("/me/calendar")
    FeedAnswer renew(Caller caller) {
        return caller.signedIn()
                .then(subject -> requests.once(
                        caller,
                        requests.<String, FeedAnswer>sealed(
                                FeedAnswer.class,
                                secret -> new FeedAnswer(Settings.publicAddress() + "/calendars/" + secret)),
                        once -> Outcome.done(feeds.renew(subject, once))))
                .orRefuse();
    }

    /** All registrations of the person whose feed it is; no sign-in, for calendar programs have none. */
    @Get(
            value = "/calendars/{token}",
            produces = {"text/calendar", MediaType.ALL})
    HttpResponse<String> calendar(@PathVariable String token, Caller caller) {
        String text = feeds.calendar(token, caller.now())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ProblemType.NOT_FOUND))
                .orRefuse();
        return HttpResponse.ok(text)
                .header("Content-Type", Calendar.MEDIA_TYPE)
                .header("Cache-Control", "private, no-store")
                .header("Referrer-Policy", "no-referrer");
    }
}
