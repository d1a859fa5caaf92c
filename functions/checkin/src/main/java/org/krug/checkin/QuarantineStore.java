package org.krug.checkin;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.checkin.CodeFault;

/**
 * What devices sent that could not be taken for a scan. It may hold anything, a business card's QR code too: so it lies in a table without a
 * stream, and not for ever.
 */
interface QuarantineStore {

    /** Keeps what could not be taken; nothing happens when it is kept already. */
    void keep(EventId event, Quarantined quarantined);

    List<Quarantined> ofEvent(EventId event);

    /** Empties what was sent where it is told to; that something was sent, by whom and why it was not taken stays. */
    void blank(EventId event, Predicate<Quarantined> which);

    /**
     * @param mark the nonce, or what stands for it where it can't be read
     * @param raw what was sent
     */
    record Quarantined(
            String device, String mark, MemberId steward, Instant receivedAt, CodeFault reason, String raw) {}
}
