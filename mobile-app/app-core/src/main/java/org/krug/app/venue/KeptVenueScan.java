package org.krug.app.venue;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.krug.contract.EventId;
import org.krug.contract.Problem;
import org.krug.contract.checkin.VenueScan;

/**
 * A scan of the venue's code as the phone keeps it until the person has seen what came of it.
 *
 * @param scannedAt by the server's clock as far as the phone knew it; missing when that is so wrong that the code's own time says more
 * @param recordedAt the same for the person to read
 * @param refused why the server refused it; missing while it waits
 */
@Json
public record KeptVenueScan(
        String nonce,
        String clubId,
        String eventId,
        String code,
        @Nullable Instant scannedAt,
        Instant recordedAt,
        @Nullable Problem refused) {

    public KeptVenueScan {
        EventId.of(eventId);
        if (clubId == null
                || recordedAt == null
                || sendable(nonce, code, scannedAt).code() == null) {
            throw new NullPointerException("a scan without club, time or code");
        }
    }

    private static VenueScan sendable(String nonce, String code, @Nullable Instant scannedAt) {
        return new VenueScan(null, code, scannedAt, nonce);
    }

    boolean waits() {
        return refused == null;
    }

    VenueScan scan() {
        return sendable(nonce, code, scannedAt);
    }

    KeptVenueScan refused(Problem why) {
        return new KeptVenueScan(nonce, clubId, eventId, code, scannedAt, recordedAt, why);
    }
}
