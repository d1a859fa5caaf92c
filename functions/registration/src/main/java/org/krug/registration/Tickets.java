package org.krug.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.krug.contract.ProblemType;
import org.krug.contract.RegistrationState;
import org.krug.contract.codes.TicketIds;
import org.krug.contract.registration.NoRegistration;
import org.krug.events.Event;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;

/** Who has a ticket. The door judges by the state at the scan, so that a confirmed registration may fetch its ticket early. */
@Singleton
final class Tickets {
    private static final Set<RegistrationState> WITH_TICKET =
            EnumSet.of(RegistrationState.REGISTERED, RegistrationState.RECONFIRMED, RegistrationState.ATTENDED);

    /** The caller's ticket. */
    Outcome<TicketIds> of(EventAccess.Seen seen, Instant now) {
        Event event = seen.event();
        if (event.status() == Event.Status.CANCELLED) {
            return Outcome.refused(Refusal.of(ProblemType.EVENT_CANCELLED).since(event.statusSince(), event.zone()));
        }
        Optional<Entry> entry = seen.view().entry();
        Standing standing = Standing.of(entry, event.times(), now);
        return entry.filter(
                        known -> standing.state().filter(WITH_TICKET::contains).isPresent())
                .map(known -> new TicketIds(event.id(), known.registration().ticket()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(ProblemType.NO_TICKET)
                        .with(
                                "state",
                                standing.state().<Enum<?>>map(state -> state).orElse(NoRegistration.NONE))));
    }

    /** The caller's ticket for printing, which the event has to allow. */
    Outcome<TicketIds> printed(EventAccess.Seen seen, Instant now) {
        return seen.event().staticTickets() ? of(seen, now) : Outcome.refused(ProblemType.STATIC_TICKETS_NOT_ALLOWED);
    }
}
