package org.krug.contract.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scan as stewards see it.
 *
 * @param scannedAt by the server's clock
 * @param deviceTime by the clock of whoever scanned
 * @param reason why it was refused: TOO_EARLY, DOORS_SHUT, DOORS_CLOSED or the registration's state, NONE without one
 * @param since since when the reason held
 * @param undone whether it belongs to an admission that was taken back
 */
public record ScanView(
        AdmissionView.Person person,
        ScanKind kind,
        ScanOutcome outcome,
        Instant scannedAt,
        @Nullable Instant deviceTime,
        Instant receivedAt,
        @Nullable String device,
        AdmissionView.@Nullable Person steward,
        @Nullable String reason,
        @Nullable Instant since,
        boolean unconfirmed,
        boolean conflict,
        boolean undone) {}
