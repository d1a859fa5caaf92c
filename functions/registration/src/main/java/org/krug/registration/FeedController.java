package org.krug.registration;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.krug.contract.ProblemType;
import org.krug.events.Calendar;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;

/** A person's own calendar feed. */
@Tag(name = "Calendars")
@Controller
final class FeedController {
    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
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
