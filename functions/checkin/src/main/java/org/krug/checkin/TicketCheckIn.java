package org.krug.checkin;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.CodeFault;
import org.krug.contract.checkin.ScanKind;
import org.krug.contract.checkin.TicketScan;
import org.krug.contract.checkin.WalkIn;
import org.krug.contract.codes.TicketVerdict;
import org.krug.contract.codes.TicketVerifier;
import org.krug.contract.codes.TimeStep;
import org.krug.events.Event;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;
import org.krug.registration.Registration;
import org.krug.registration.Registrations;
import org.krug.registration.TicketKeys;

/** What stewards do online: scan tickets, and let members in without a seat. */
@Singleton
final class TicketCheckIn {
    private final TicketKeys keys;
    private final Registrations registrations;
    private final Door door;

    TicketCheckIn(TicketKeys keys, Registrations registrations, Door door) {
        this.keys = keys;
        this.registrations = registrations;
        this.door = door;
    }

    /** A ticket that proves something, and whose it is. */
    sealed interface Shown {
        record Valid(Registration registration) implements Shown {}

        /** @param step when a phone showed it, where that is known */
        record Faulty(CodeFault fault, Optional<TimeStep> step) implements Shown {}
    }

    Shown read(Event event, String code, Instant scannedAt) {
        TicketVerifier verifier = new TicketVerifier(event.id(), keys.of(event.id()), event.staticTickets());
        return switch (verifier.verify(code, scannedAt)) {
            case TicketVerdict.Genuine genuine -> whose(event, genuine.ids().ticketId());
            case TicketVerdict.Refused(TicketVerdict.Reason reason, Optional<TimeStep> step) ->
                new Shown.Faulty(CodeFault.valueOf(reason.name()), step);
        };
    }

    private Shown whose(Event event, UUID ticket) {
        return registrations
                .byTicket(event.id(), ticket)
                .<Shown>map(Shown.Valid::new)
                .orElseGet(() -> new Shown.Faulty(CodeFault.UNKNOWN_TICKET, Optional.empty()));
    }

    Outcome<Recorded> scan(Shift steward, TicketScan scan) {
        Attempt.Nonce nonce = new Attempt.Nonce(scan.device(), scan.nonce(), content(scan.sequence(), scan.code()));
        return switch (read(steward.event(), scan.code(), steward.now())) {
            case Shown.Valid(Registration registration) -> {
                Scan.Source source = new Scan.Source(
                        ScanKind.TICKET, scan.device(), scan.sequence(), scan.nonce(), Optional.of(steward.person()));
                Scan.Times times = Scan.Times.online(steward.now(), Optional.of(scan.deviceTime()), steward.now());
                yield door.record(
                        new Attempt(steward.event(), registration.member(), source, times, false, nonce),
                        Optional.of(registration));
            }
            // A code dies within a minute, but the scan may be sent again later, for its answer was lost.
            case Shown.Faulty faulty ->
                door.earlier(steward.event().id(), nonce)
                        .orElseGet(() -> Outcome.refused(refusal(faulty, steward.event())));
        };
    }

    /** What stays the same when a scan is sent again, online or from a queue. */
    static String content(long sequence, String code) {
        return sequence + "|" + code;
    }

    private static Refusal refusal(Shown.Faulty faulty, Event event) {
        return switch (faulty.fault()) {
            case STALE ->
                faulty.step()
                        .map(step -> Refusal.of(ProblemType.CODE_STALE).since(step.from(), event.zone()))
                        .orElse(Refusal.of(ProblemType.CODE_STALE));
            case STATIC_NOT_ALLOWED -> Refusal.of(ProblemType.STATIC_TICKETS_NOT_ALLOWED);
            default -> Refusal.of(ProblemType.CODE_INVALID).with("reason", faulty.fault());
        };
    }

    /** Lets a member in by name; with a reconfirmed registration it is an ordinary admission. */
    Outcome<Recorded> walkIn(Shift steward, WalkIn walkIn) {
        Scan.Source source =
                new Scan.Source(ScanKind.WALK_IN, walkIn.device(), 0, walkIn.nonce(), Optional.of(steward.person()));
        Attempt attempt = new Attempt(
                steward.event(),
                walkIn.member(),
                source,
                Scan.Times.online(steward.now(), Optional.empty(), steward.now()),
                false,
                new Attempt.Nonce(walkIn.device(), walkIn.nonce(), "walk-in|" + walkIn.memberId()));
        return door.record(attempt, registrations.find(steward.event().id(), walkIn.member()));
    }
}
