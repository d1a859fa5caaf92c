package org.krug.contract.registration;

import org.krug.contract.InvalidInput;
import org.krug.contract.Require;
import org.krug.contract.codes.VerifyKey;

/**
 * Asks for a ticket that only one phone can show.
 *
 * @param appKey the phone's Ed25519 public key, 32 raw bytes in base64url without padding
 */
public record TicketRequest(String appKey) {

    public TicketRequest {
        appKey = Require.line("appKey", appKey, 64);
        key(appKey);
    }

    /** The phone's key. */
    public VerifyKey key() {
        return key(appKey);
    }

    private static VerifyKey key(String text) {
        return VerifyKey.parse(text).orElseThrow(() -> new InvalidInput("appKey", InvalidInput.Rule.WRONG_FORM));
    }
}
