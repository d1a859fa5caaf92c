package org.krug.contract.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.krug.contract.InvalidInput;
import org.krug.contract.Require;

/**
 * An attendee's own scan of the venue's code: either a claim or a code.
 *
 * @param claim what opening the code's address was exchanged for
 * @param code the code itself, read by the app
 * @param scannedAt when the app read the code by the phone's clock; now where it is missing
 * @param nonce the app's mark for this scan; made from code and time where it is missing
 */
public record VenueScan(
        @Nullable String claim,
        @Nullable String code,
        @Nullable Instant scannedAt,
        @Nullable String nonce) {

    public VenueScan {
        if (claim == null) {
            ScanMarks.code("code", code);
        } else {
            Require.line("claim", claim, ScanMarks.LONGEST_CODE);
            if (code != null) {
                throw new InvalidInput("code", InvalidInput.Rule.REPEATED);
            }
        }
        if (nonce != null) {
            ScanMarks.nonce("nonce", nonce);
        }
    }
}
