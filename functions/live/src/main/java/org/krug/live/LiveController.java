package org.krug.live;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.live.LiveSnapshot;
import org.krug.contract.live.LiveTicket;
import org.krug.contract.live.TurnoutForecast;
import org.krug.events.Events;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Requests;
import org.krug.members.Membership;
import org.krug.members.Memberships;

/** The live counts over HTTP, and the way to the WebSocket. */
@Controller("/clubs/{clubId}/events/{eventId}")
@Tag(name = "Live counts")
@SerdeImport(LiveTicket.class)
@SerdeImport(TurnoutForecast.class)
final class LiveController {
    private final Memberships memberships;
    private final Events events;
    private final Tickets tickets;
    private final Snapshots snapshots;
    private final Forecasts forecasts;
    private final Requests requests;

    LiveController(
            Memberships memberships,
            Events events,
            Tickets tickets,
            Snapshots snapshots,
            Forecasts forecasts,
            Requests requests) {
        this.memberships = memberships;
        this.events = events;
        this.tickets = tickets;
        this.snapshots = snapshots;
        this.forecasts = forecasts;
        this.requests = requests;
    }

    /** Makes a ticket for one WebSocket, good once and for a minute. For stewards of the event and organisers. */
    @Post(value = "/live-tickets", consumes = "*/*")
    LiveTicket ticket(String clubId, String eventId, Caller caller) {
        ClubId club = ClubId.of(clubId);
        EventId event = EventId.of(eventId);
        Membership steward = memberships.steward(caller, club, event).orRefuse();
        events.inClub(club, event).orRefuse();
        return requests.once(
                        caller,
                        requests.<LiveTicket, LiveTicket>sealed(LiveTicket.class, ticket -> ticket),
                        once -> Outcome.done(tickets.make(
                                new Connection.Watcher(club, event, steward.member()), caller.now(), once)))
                .orRefuse();
    }

    /** The counts as they are now, once. For stewards of the event and organisers. */
    @Get("/live")
    LiveSnapshot snapshot(String clubId, String eventId, Caller caller) {
        ClubId club = ClubId.of(clubId);
        EventId event = EventId.of(eventId);
        memberships.steward(caller, club, event).orRefuse();
        events.inClub(club, event).orRefuse();
        return snapshots.of(event, caller.now());
    }

    /**
     * How many will have come, from what is counted now and how many came to the club's latest ten events before. For organisers. After the end, how
     * many came.
     */
    @Get("/forecast")
    TurnoutForecast forecast(String clubId, String eventId, Caller caller) {
        ClubId club = ClubId.of(clubId);
        EventId event = EventId.of(eventId);
        return memberships
                .organiser(caller, club)
                .then(organiser -> events.inClub(club, event))
                .map(found -> forecasts.of(found, caller.now()))
                .orRefuse();
    }
}
