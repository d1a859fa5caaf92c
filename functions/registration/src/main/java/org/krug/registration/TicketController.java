package org.krug.registration;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.krug.contract.codes.QrCode;
import org.krug.contract.codes.TicketCode;
import org.krug.contract.codes.TicketIds;
import org.krug.contract.registration.EventKeyAnswer;
import org.krug.contract.registration.TicketAnswer;
import org.krug.contract.registration.TicketRequest;
import org.krug.kernel.Caller;
import org.krug.kernel.Requests;

/** Tickets of those who have a seat, and the key that verifies them. */
@Tag(name = "Tickets")
@Controller("/clubs/{clubId}/events/{eventId}")
@SerdeImport(TicketRequest.class)
@SerdeImport(TicketAnswer.class)
@SerdeImport(EventKeyAnswer.class)
final class TicketController {
    /** Pixels a module: about 600 pixels in all, sharp on paper and on any screen. */
    private static final int PIXELS = 10;

    private static final String KEEP_PRIVATE = "private, no-store";

    private final EventAccess access;
    private final Tickets tickets;
    private final EventKeys keys;
    private final Requests requests;

    TicketController(EventAccess access, Tickets tickets, EventKeys keys, Requests requests) {
        this.access = access;
        this.tickets = tickets;
        this.keys = keys;
        this.requests = requests;
    }

    /** A rotating ticket for the caller's phone. Asking with another phone's key gives another ticket code for the same place. */
    @Post("/ticket")
    TicketAnswer ticket(
            @PathVariable String clubId, @PathVariable String eventId, @Body TicketRequest request, Caller caller) {
        return access.member(clubId, eventId, caller)
                .then(seen -> requests.once(
                        caller,
                        requests.<TicketIds, TicketAnswer>sealed(TicketAnswer.class, ids -> rotating(ids, request)),
                        once -> tickets.of(seen, caller.now())))
                .orRefuse();
    }

    private TicketAnswer rotating(TicketIds ids, TicketRequest request) {
        return new TicketAnswer(
                ids.ticketId().toString(),
                TicketCode.issueRotating(ids, request.key(), keys.signingKey(ids.eventId())),
                keys.of(ids.eventId()).text());
    }

    /** The static ticket as a picture to print, where the event allows it. */
    @Get("/ticket.png")
    @Produces("image/png")
    HttpResponse<byte[]> png(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        return HttpResponse.ok(printed(clubId, eventId, caller).png(PIXELS)).header("Cache-Control", KEEP_PRIVATE);
    }

    /** The same as a drawing. */
    @Get("/ticket.svg")
    @Produces("image/svg+xml")
    HttpResponse<String> svg(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        return HttpResponse.ok(printed(clubId, eventId, caller).svg("Krug")).header("Cache-Control", KEEP_PRIVATE);
    }

    /** What verifies the event's tickets. */
    @Get("/ticket-key")
    EventKeyAnswer key(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        return access.member(clubId, eventId, caller)
                .map(seen -> new EventKeyAnswer(
                        keys.of(seen.event().id()).text(), seen.event().staticTickets()))
                .orRefuse();
    }

    private QrCode printed(String clubId, String eventId, Caller caller) {
        return access.member(clubId, eventId, caller)
                .then(seen -> tickets.printed(seen, caller.now()))
                .map(ids -> QrCode.of(TicketCode.issueStatic(ids, keys.signingKey(ids.eventId()))))
                .orRefuse();
    }
}
