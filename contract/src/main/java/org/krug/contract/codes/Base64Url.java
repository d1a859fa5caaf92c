package org.krug.contract.codes;

import java.util.Base64;
import java.util.Optional;

/** Base64url without padding, where each value has exactly one text; the platform's decoder ignores stray last bits. */
final class Base64Url {
    private Base64Url() {}

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Optional<byte[]> decode(String text, int length) {
        if (text.length() != (length * 8 + 5) / 6) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException foreignCharacter) {
            return Optional.empty();
        }
    }
}
