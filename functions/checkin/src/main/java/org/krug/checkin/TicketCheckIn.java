package org.krug.checkin;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.krug.contract.EventId;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.CodeFault;
import org.krug.contract.checkin.ScanKind;
import org.krug.contract.checkin.TicketScan;
import org.krug.contract.checkin.WalkIn;
import org.krug.contract.codes.TicketCode;
import org.krug.contract.codes.TicketVerdict;
import org.krug.contract.codes.TicketVerifier;
import org.krug.contract.codes.TimeStep;
import org.krug.events.Event;
import org.krug.kernel.Once;
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

    /** Whom a code says it is for, without any proof: good for reading ahead, never for admitting. */
    Optional<Registration> claimed(EventId event, String code) {
        return TicketCode.claimedIds(code)
                .filter(ids -> ids.eventId().equals(event))
                .flatMap(ids -> registrations.byTicket(event, ids.ticketId()));
    }

    Shown read(Event event, String code, Instant scannedAt) {
        return read(event, code, scannedAt, ticket -> registrations.byTicket(event.id(), ticket));
    }

    private Shown read(
            Event event, String code, Instant scannedAt, Function<UUID, Optional<Registration>> registrationOf) {
        TicketVerifier verifier = new TicketVerifier(event.id(), keys.of(event.id()), event.staticTickets());
        return switch (verifier.verify(code, scannedAt)) {
            case TicketVerdict.Genuine genuine ->
                registrationOf
                        .apply(genuine.ids().ticketId())
                        .<Shown>map(Shown.Valid::new)
                        .orElseGet(() -> new Shown.Faulty(CodeFault.UNKNOWN_TICKET, Optional.empty()));
            case TicketVerdict.Refused(TicketVerdict.Reason reason, Optional<TimeStep> step) ->
                new Shown.Faulty(CodeFault.valueOf(reason.name()), step);
        };
    }

    /**
     * Admits the holder of a ticket.
     *
     * @param claimed the registration that the code claims
     */
    Outcome<Recorded> scan(Shift steward, TicketScan scan, Optional<Registration> claimed, Once<Recorded> once) {
        Attempt.Nonce nonce = new Attempt.Nonce(scan.device(), scan.nonce(), content(scan.sequence(), scan.code()));
        Shown shown = read(
                steward.event(),
                scan.code(),
                steward.now(),
                ticket -> claimed.filter(registration -> registration.ticket().equals(ticket)));
        return switch (shown) {
            case Shown.Valid(Registration registration) -> {
                Scan.Source source = new Scan.Source(
                        ScanKind.TICKET, scan.device(), scan.sequence(), scan.nonce(), Optional.of(steward.person()));
                Scan.Times times = Scan.Times.online(steward.now(), Optional.of(scan.deviceTime()), steward.now());
                yield door.record(
                        new Attempt(steward.event(), registration.member(), source, times, false, nonce),
                        Optional.of(registration),
                        once);
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
    Outcome<Recorded> walkIn(Arrival arrival, WalkIn walkIn, Once<Recorded> once) {
        Shift steward = arrival.shift();
        Scan.Source source =
                new Scan.Source(ScanKind.WALK_IN, walkIn.device(), 0, walkIn.nonce(), Optional.of(steward.person()));
        Attempt attempt = new Attempt(
                steward.event(),
                walkIn.member(),
                source,
                Scan.Times.online(steward.now(), Optional.empty(), steward.now()),
                false,
                new Attempt.Nonce(walkIn.device(), walkIn.nonce(), "walk-in|" + walkIn.memberId()));
        return door.record(attempt, arrival.registration(), once);
    }
}
