package org.krug.app.door;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.krug.contract.EventId;
import org.krug.contract.RegistrationState;
import org.krug.contract.checkin.AdmittedBy;
import org.krug.contract.checkin.CodeFault;
import org.krug.contract.checkin.DoorKnowledge;
import org.krug.contract.codes.DoorEntry;
import org.krug.contract.codes.TicketVerdict;
import org.krug.contract.codes.TicketVerifier;
import org.krug.contract.codes.TimeStep;
import org.krug.contract.codes.VerifyKey;

/** What a device knew of the door at its last contact, and how it judges tickets by that. The order of the rules is the server's. */
public final class DoorList {
    private final DoorKnowledge knowledge;
    private final TicketVerifier verifier;
    private final Map<String, DoorKnowledge.Ticket> tickets;

    private DoorList(DoorKnowledge knowledge, TicketVerifier verifier) {
        this.knowledge = knowledge;
        this.verifier = verifier;
        this.tickets = knowledge.tickets().stream()
                .collect(Collectors.toMap(DoorKnowledge.Ticket::entry, ticket -> ticket, (one, other) -> one));
    }

    /** The list of one event; empty when what was told holds no sound key. */
    public static Optional<DoorList> of(EventId event, DoorKnowledge knowledge) {
        return VerifyKey.parse(knowledge.ticketKey())
                .map(key -> new DoorList(knowledge, new TicketVerifier(event, key, knowledge.staticTickets())));
    }

    public DoorKnowledge knowledge() {
        return knowledge;
    }

    /**
     * Judges a code without a network.
     *
     * @param now the server's time, as far as the device knows it
     * @param letIn whom this device saw come in, by the entries of tickets
     */
    public OfflineVerdict judge(
            String code, Instant now, Function<String, Optional<OfflineVerdict.AlreadyAdmitted>> letIn) {
        TicketVerdict verdict = verifier.verify(code, now);
        if (verdict instanceof TicketVerdict.Refused refused) {
            CodeFault fault = CodeFault.valueOf(refused.reason().name());
            return new OfflineVerdict.Faulty(fault, refused.shownIn().map(TimeStep::from));
        }
        if (now.isBefore(knowledge.doorsOpen())) {
            return refused(OfflineVerdict.Reason.TOO_EARLY, knowledge.doorsOpen());
        }
        if (!now.isBefore(knowledge.ends())) {
            return refused(OfflineVerdict.Reason.DOORS_CLOSED, knowledge.ends());
        }
        String entry = DoorEntry.of(((TicketVerdict.Genuine) verdict).ids()).mark();
        Optional<OfflineVerdict.AlreadyAdmitted> seen = letIn.apply(entry);
        if (seen.isEmpty()) {
            return listed(entry);
        }
        // Of whom another device let in, the list may know more.
        boolean here = seen.get().by() == AdmittedBy.THIS_DEVICE;
        return !here && listed(entry) instanceof OfflineVerdict.AlreadyAdmitted told ? told : seen.get();
    }

    private OfflineVerdict listed(String entry) {
        DoorKnowledge.Ticket ticket = tickets.get(entry);
        if (ticket == null) {
            return new OfflineVerdict.Refused(OfflineVerdict.Reason.NOT_ON_LIST, Optional.empty(), Optional.empty());
        }
        if (ticket.admitted()) {
            return new OfflineVerdict.AlreadyAdmitted(
                    Optional.ofNullable(ticket.at()),
                    Optional.ofNullable(ticket.by()).orElse(AdmittedBy.ANOTHER_DEVICE));
        }
        Optional<RegistrationState> state = state(ticket);
        // ATTENDED without an admission is what an admission that was taken back leaves for a while.
        boolean entitled = state.filter(
                        known -> known == RegistrationState.RECONFIRMED || known == RegistrationState.ATTENDED)
                .isPresent();
        return entitled
                ? new OfflineVerdict.Admitted()
                : new OfflineVerdict.Refused(OfflineVerdict.Reason.STATE, state, Optional.empty());
    }

    /** Empty for a state that a newer server may know. */
    private static Optional<RegistrationState> state(DoorKnowledge.Ticket ticket) {
        for (RegistrationState state : RegistrationState.values()) {
            if (state.name().equals(ticket.state())) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    private static OfflineVerdict refused(OfflineVerdict.Reason reason, Instant at) {
        return new OfflineVerdict.Refused(reason, Optional.empty(), Optional.of(at));
    }
}
