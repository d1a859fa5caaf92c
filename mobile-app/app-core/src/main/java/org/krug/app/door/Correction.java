package org.krug.app.door;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.krug.contract.checkin.ScanOutcome;

/**
 * The server judged a scan otherwise than the device had. A steward should know: somebody was let in who should not have been, or was turned away.
 *
 * @param sequence which of the device's scans
 * @param at when it was scanned, by the server's clock as far as the device knew it
 * @param letIn whether the device had let the person in
 * @param outcome the server's word
 * @param reason as in {@link org.krug.contract.checkin.UploadedScans.Result}
 * @param since as there
 */
@Json
public record Correction(
        long sequence,
        Instant at,
        boolean letIn,
        ScanOutcome outcome,
        @Nullable String reason,
        @Nullable Instant since) {}
