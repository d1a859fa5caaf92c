package org.krug.kernel;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Some bytes and their HMAC-SHA256 (32 bytes), in base64url without padding: what a link says that nobody else can make. */
public final class SignedToken {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL = 32;

    private SignedToken() {}

    public static String of(byte[] payload, byte[] key) {
        byte[] token = Arrays.copyOf(payload, payload.length + SEAL);
        System.arraycopy(mac(key, payload), 0, token, payload.length, SEAL);
        return text(token);
    }

    /**
     * Reads a token, absent unless it is genuine and in its one canonical form.
     *
     * @param length of the payload in bytes
     */
    public static Optional<ByteBuffer> read(String text, int length, byte[] key) {
        return decoded(text)
                .filter(token -> token.length == length + SEAL)
                .filter(token -> MessageDigest.isEqual(
                        Arrays.copyOfRange(token, length, token.length), mac(key, Arrays.copyOf(token, length))))
                .map(token -> ByteBuffer.wrap(token, 0, length));
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            byte[] token = Base64.getUrlDecoder().decode(text);
            // The decoder ignores stray bits in the last character, so that one token would have several texts.
            return text(token).equals(text) ? Optional.of(token) : Optional.empty();
        } catch (IllegalArgumentException foreignCharacter) {
            return Optional.empty();
        }
    }

    private static String text(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, missing);
        }
    }
}
