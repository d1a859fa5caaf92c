package org.krug.contract.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.krug.contract.InvalidInput;
import org.krug.contract.Require;

/**
 * A scan that a steward's device made offline.
 *
 * @param sequence counts the device's scans, from 0
 * @param nonce the scan's mark, kept through every upload
 * @param scannedAt what the device's clock said
 * @param code what the QR code said
 * @param knownUpTo the server's time at the device's last contact before the scan, as the server told it; missing when there was none
 */
public record QueuedScan(
        long sequence,
        String nonce,
        Instant scannedAt,
        String code,
        @Nullable Instant knownUpTo) {

    public QueuedScan {
        counting("sequence", sequence);
        ScanMarks.nonce("nonce", nonce);
        Require.present("scannedAt", scannedAt);
        ScanMarks.code("code", code);
    }

    static void counting(String field, long value) {
        if (value < 0) {
            throw new InvalidInput(field, InvalidInput.Rule.TOO_SMALL, "0");
        }
    }
}
