package org.krug.checkin;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.krug.contract.EventId;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.VenueClaim;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;

/** Where the QR code on the venue's screen leads, with any phone's camera, before anybody has signed in. */
@Tag(name = "Check-in")
@Controller("/v/{eventId}/{code}")
@SerdeImport(VenueClaim.class)
final class VenueAddressController {
    private final Events events;
    private final VenueCheckIn venue;

    VenueAddressController(Events events, VenueCheckIn venue) {
        this.events = events;
        this.venue = venue;
    }

    /** For programs, exchanges the code for a claim, good for ten minutes; for people, a page that leads to the app. Nothing is stored. */
    @Get
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    HttpResponse<?> open(@PathVariable String eventId, @PathVariable String code, HttpHeaders headers, Caller caller) {
        EventId id = EventId.of(eventId);
        Outcome<Event> event = events.find(id)
                .<Outcome<Event>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ProblemType.NOT_FOUND));
        Outcome<Opened> opened =
                event.then(found -> venue.open(id, code, caller.now()).map(claim -> new Opened(found, claim)));
        boolean page = headers.accept().stream()
                .anyMatch(type -> type.matches(MediaType.TEXT_HTML_TYPE)
                        && !type.getName().equals("*/*"));
        if (!page) {
            return HttpResponse.ok(view(opened.orRefuse()))
                    .contentType(MediaType.APPLICATION_JSON_TYPE)
                    .header("Cache-Control", "no-store");
        }
        return switch (opened) {
            case Outcome.Done<Opened>(Opened done) -> VenuePage.accepted(done.event(), caller.language());
            case Outcome.Refused<Opened>(Refusal refusal) -> VenuePage.refused(refusal, event, caller.language());
        };
    }

    /** A code that was accepted. */
    record Opened(Event event, VenueClaims.Claim claim) {}

    private VenueClaim view(Opened opened) {
        EventId event = opened.event().id();
        return new VenueClaim(
                venue.text(opened.claim(), event),
                opened.event().club().toString(),
                event.toString(),
                opened.claim().openedAt(),
                opened.claim().until());
    }
}
