package org.krug.registration;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.registration.RegistrationAction;

/**
 * What a mail link says: event, member and action (33 bytes) and their HMAC-SHA256 (32 bytes), in base64url without padding. It carries no
 * state and never expires by itself: the rules decide what it still does.
 */
record LinkToken(EventId event, MemberId member, RegistrationAction action) {
    private static final int PAYLOAD = 33;
    private static final int LENGTH = PAYLOAD + 32;
    private static final int TEXT_LENGTH = 87;

    String signed(byte[] key) {
        byte[] payload = payload();
        byte[] token = Arrays.copyOf(payload, LENGTH);
        System.arraycopy(mac(key, payload), 0, token, PAYLOAD, LENGTH - PAYLOAD);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Reads a token, absent unless it is genuine and in its one canonical form. */
    static Optional<LinkToken> read(String text, byte[] key) {
        return decoded(text)
                .filter(token -> MessageDigest.isEqual(
                        Arrays.copyOfRange(token, PAYLOAD, LENGTH), mac(key, Arrays.copyOf(token, PAYLOAD))))
                .map(ByteBuffer::wrap)
                .map(LinkToken::parse);
    }

    private static Optional<byte[]> decoded(String text) {
        if (text.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        try {
            byte[] token = Base64.getUrlDecoder().decode(text);
            // The decoder ignores stray bits in the last character, so that one token would have several texts.
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token).equals(text)
                    ? Optional.of(token)
                    : Optional.empty();
        } catch (IllegalArgumentException foreignCharacter) {
            return Optional.empty();
        }
    }

    private byte[] payload() {
        return ByteBuffer.allocate(PAYLOAD)
                .putLong(event.value().getMostSignificantBits())
                .putLong(event.value().getLeastSignificantBits())
                .putLong(member.value().getMostSignificantBits())
                .putLong(member.value().getLeastSignificantBits())
                .put((byte) action.ordinal())
                .array();
    }

    private static LinkToken parse(ByteBuffer payload) {
        return new LinkToken(
                new EventId(new UUID(payload.getLong(), payload.getLong())),
                new MemberId(new UUID(payload.getLong(), payload.getLong())),
                RegistrationAction.values()[payload.get()]);
    }

    private static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", missing);
        }
    }
}
