package org.krug.contract.checkin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of each scan of an upload, in the order they were sent. */
public record UploadedScans(List<Result> scans) {

    /**
     * @param nonce the scan's mark, missing if the scan had none that can be read
     * @param at the scan's time by the server's clock
     * @param reason {@link CodeFault} for a quarantined scan; for a refused one TOO_EARLY, DOORS_CLOSED or the registration's state, NONE without
     *     one
     * @param since since when the reason holds, or when the person was admitted
     */
    public record Result(
            @Nullable String nonce,
            ScanOutcome outcome,
            @Nullable Instant at,
            @Nullable String reason,
            @Nullable Instant since,
            boolean unconfirmed,
            boolean conflict) {}
}
