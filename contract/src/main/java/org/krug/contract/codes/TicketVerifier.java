package org.krug.contract.codes;

import java.time.Instant;
import java.util.Optional;
import org.krug.contract.EventId;
import org.krug.contract.codes.TicketVerdict.Genuine;
import org.krug.contract.codes.TicketVerdict.Reason;
import org.krug.contract.codes.TicketVerdict.Refused;
import org.krug.contract.codes.TicketVerdict.Rotation;

/**
 * Judges ticket codes at one event's door; needs no network and no list of people.
 *
 * @param eventId the event at whose door the code is shown
 * @param eventKey the event's public key
 * @param staticAllowed whether the event allows static tickets
 */
public record TicketVerifier(EventId eventId, VerifyKey eventKey, boolean staticAllowed) {
    /**
     * Judges a code.
     *
     * @param code what the scanner read, unchanged
     * @param scannedAt when it was scanned by the server's clock: now at the door, or for a scan made offline the time on
     *     the device corrected by its known offset
     */
    public TicketVerdict verify(String code, Instant scannedAt) {
        Optional<TicketBytes> parsed = TicketBytes.parse(code);
        if (parsed.isEmpty()) {
            return new Refused(Reason.MALFORMED);
        }
        TicketBytes ticket = parsed.get();
        if (!ticket.ids().eventId().equals(eventId)) {
            return new Refused(Reason.OTHER_EVENT);
        }
        if (!ticket.isSignedByEvent(eventKey)) {
            return new Refused(Reason.FORGED);
        }
        return ticket.kind() == TicketKind.STATIC ? judgeStatic(ticket) : judgeRotating(ticket, scannedAt);
    }

    private TicketVerdict judgeStatic(TicketBytes ticket) {
        return staticAllowed ? new Genuine(ticket.ids(), Optional.empty()) : new Refused(Reason.STATIC_NOT_ALLOWED);
    }

    private TicketVerdict judgeRotating(TicketBytes ticket, Instant scannedAt) {
        if (!ticket.isRotated()) {
            return new Refused(Reason.NOT_ROTATED);
        }
        if (!ticket.isSignedByApp()) {
            return new Refused(Reason.FORGED);
        }
        // Only now is the step worth telling: before, anybody could have written it.
        TimeStep step = ticket.step();
        if (!step.isNear(scannedAt)) {
            return new Refused(Reason.STALE, Optional.of(step));
        }
        return new Genuine(
                ticket.ids(), Optional.of(new Rotation(step, ticket.appKey().orElseThrow())));
    }
}
