package org.krug.live;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.krug.contract.live.LiveTicket;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Requests;
import org.krug.members.Identities;

/** The way to a WebSocket that tells of the caller's own inbox. */
@Controller("/me/live-tickets")
@Tag(name = "Notify")
@SerdeImport(LiveTicket.class)
final class InboxTicketController {
    private final Identities identities;
    private final Tickets tickets;
    private final Requests requests;

    InboxTicketController(Identities identities, Tickets tickets, Requests requests) {
        this.identities = identities;
        this.tickets = tickets;
        this.requests = requests;
    }

    /** Makes a ticket for one WebSocket, good once and for a minute, over which the caller hears that something new lies in their inbox. */
    @Post(consumes = "*/*")
    LiveTicket ticket(Caller caller) {
        return caller.signedIn()
                .map(identities::of)
                .then(members -> requests.once(
                        caller,
                        requests.<LiveTicket, LiveTicket>sealed(LiveTicket.class, ticket -> ticket),
                        once -> Outcome.done(tickets.makeForInbox(members, caller.now(), once))))
                .orRefuse();
    }
}
