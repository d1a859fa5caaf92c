package org.krug.contract.codes;

import java.time.Instant;
import java.util.Optional;

/**
 * Makes the texts of ticket codes. {@link TicketVerifier} judges them; {@code docs/codes.md} specifies them.
 *
 * <p>A rotating ticket is issued once by the event and kept in the phone, which adds a signed time step whenever it shows
 * the ticket. The issued text alone admits nobody.
 */
public final class TicketCode {
    private TicketCode() {}

    /** A ticket that only the phone with {@code appKey} can show. */
    public static String issueRotating(TicketIds ids, VerifyKey appKey, SigningKey eventKey) {
        return TicketBytes.issue(ids, Optional.of(appKey), eventKey).text();
    }

    /** A ticket to print, complete as it is; good only at events that allow it. */
    public static String issueStatic(TicketIds ids, SigningKey eventKey) {
        return TicketBytes.issue(ids, Optional.empty(), eventKey).text();
    }

    /**
     * The code that the phone shows at {@code now}; it changes every {@value TimeStep#SECONDS} seconds.
     *
     * @param ticket a text of {@link #issueRotating}
     * @throws IllegalArgumentException if it isn't, or names another phone's key
     */
    public static String rotate(String ticket, SigningKey appKey, Instant now) {
        TicketBytes issued = TicketBytes.parse(ticket)
                .filter(bytes -> bytes.kind() == TicketKind.ROTATING && !bytes.isRotated())
                .orElseThrow(() -> new IllegalArgumentException("Not a rotating ticket as issued"));
        if (!issued.appKey().equals(Optional.of(appKey.verifyKey()))) {
            throw new IllegalArgumentException("The ticket belongs to another phone");
        }
        return issued.rotate(TimeStep.at(now), appKey).text();
    }

    /**
     * What a code says it is for, without any proof: good for finding the event's key, never for admitting.
     *
     * @return empty if the text is malformed
     */
    public static Optional<TicketIds> claimedIds(String code) {
        return TicketBytes.parse(code).map(TicketBytes::ids);
    }
}
