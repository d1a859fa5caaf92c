package org.krug.checkin;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.krug.contract.Language;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.VenueScreen;
import org.krug.events.Event;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Requests;
import org.krug.kernel.Settings;

/** The venue's screen, which shows the codes. */
@Tag(name = "Check-in")
@Controller
@SerdeImport(VenueScreen.class)
final class VenueController {
    private static final String FOLDER = "/screen";

    private final Shifts shifts;
    private final VenueSecrets secrets;
    private final Requests requests;

    VenueController(Shifts shifts, VenueSecrets secrets, Requests requests) {
        this.shifts = shifts;
        this.secrets = secrets;
        this.requests = requests;
    }

    /** The address of the event's screen. Whoever has it can show codes, from anywhere. */
    @Post("/clubs/{clubId}/events/{eventId}/venue-screens")
    VenueScreen screen(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        return shifts.steward(caller, clubId, eventId)
                .then(steward -> requests.once(
                        caller,
                        requests.<Event, VenueScreen>sealed(
                                VenueScreen.class, event -> screen(event, caller.language())),
                        once -> Outcome.done(steward.event())))
                .orRefuse();
    }

    private VenueScreen screen(Event event, Language language) {
        return new VenueScreen(org.krug.web.VenueScreen.address(
                Settings.publicAddress() + FOLDER,
                new org.krug.web.VenueScreen.Show(
                        event.id(), secrets.make(event.id()), Settings.publicAddress(), event.title(), language)));
    }

    /** The screen's page; what stands behind its # goes along. */
    @Get(value = FOLDER, produces = MediaType.ALL)
    HttpResponse<?> page() {
        return HttpResponse.redirect(URI.create(FOLDER + "/" + org.krug.web.VenueScreen.PAGE));
    }

    /** One of the screen's files. */
    @Get(value = FOLDER + "/{asset}", produces = MediaType.ALL)
    HttpResponse<String> asset(@PathVariable String asset) {
        org.krug.web.VenueScreen.Asset file = org.krug.web.VenueScreen.file(asset)
                .<Outcome<org.krug.web.VenueScreen.Asset>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ProblemType.NOT_FOUND))
                .orRefuse();
        return HttpResponse.ok(file.text()).headers(headers -> file.headers().forEach(headers::set));
    }
}
