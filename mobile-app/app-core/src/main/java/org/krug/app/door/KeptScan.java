package org.krug.app.door;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krug.contract.checkin.QueuedScan;
import org.krug.contract.checkin.ScanOutcome;

/**
 * A scan as the device keeps it. It waits until the server has answered for its nonce; answered, it tells who is in until a contact brings a list that
 * knows it too.
 *
 * @param sequence counts the device's scans at this door
 * @param nonce the scan's mark, the same online and in every upload
 * @param scannedAt what goes to the server as the device's time
 * @param code what the QR code said; missing once the scan is answered, for it opens what the list has sealed
 * @param knownUpTo the server's time at the last contact before the scan; missing when there was none
 * @param at when it was scanned by the server's clock, as far as the device knows it
 * @param entry what the door list calls the ticket
 * @param letIn whether the device let the person in by itself
 * @param outcome what the server said; missing while the scan waits
 */
@Json
public record KeptScan(
        long sequence,
        String nonce,
        Instant scannedAt,
        @Nullable String code,
        @Nullable Instant knownUpTo,
        Instant at,
        String entry,
        boolean letIn,
        @Nullable ScanOutcome outcome) {
    private static final Set<ScanOutcome> IN =
            EnumSet.of(ScanOutcome.ADMITTED, ScanOutcome.ALREADY_ADMITTED, ScanOutcome.DOUBLE_ADMISSION);

    public KeptScan {
        // What was kept must be something that can be sent.
        if (outcome == null) {
            sendable(sequence, nonce, scannedAt, code, knownUpTo);
        }
        if (at == null || entry == null) {
            throw new NullPointerException("a scan without time or ticket");
        }
    }

    boolean waits() {
        return outcome == null;
    }

    /** Whether the holder of its ticket came in: by the device's own word, or by the server's. */
    boolean in() {
        return letIn || outcome != null && IN.contains(outcome);
    }

    /** Whether this device let the person in, by its own word or the server's. */
    boolean inHere() {
        return in() && outcome != ScanOutcome.ALREADY_ADMITTED;
    }

    QueuedScan queued() {
        return sendable(sequence, nonce, scannedAt, code, knownUpTo);
    }

    private static QueuedScan sendable(
            long sequence, String nonce, Instant scannedAt, @Nullable String code, @Nullable Instant knownUpTo) {
        if (scannedAt == null || code == null) {
            throw new NullPointerException("a scan without time or code");
        }
        return new QueuedScan(sequence, nonce, scannedAt, code, knownUpTo);
    }

    KeptScan answered(ScanOutcome with) {
        return new KeptScan(sequence, nonce, scannedAt, null, knownUpTo, at, entry, letIn, with);
    }
}
