package org.krug.notify;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;

/**
 * What a link for turning letters off says: club, member and kind (33 bytes) and their HMAC-SHA256 (32 bytes), in base64url without padding. It never
 * ends: whoever finds an old letter may turn its kind off.
 */
record OffToken(ClubId club, MemberId member, Kind kind) {
    private static final int PAYLOAD = 33;
    private static final int LENGTH = PAYLOAD + 32;
    private static final int TEXT_LENGTH = 87;

    String signed(byte[] key) {
        byte[] payload = ByteBuffer.allocate(PAYLOAD)
                .putLong(club.value().getMostSignificantBits())
                .putLong(club.value().getLeastSignificantBits())
                .putLong(member.value().getMostSignificantBits())
                .putLong(member.value().getLeastSignificantBits())
                .put(kind.code())
                .array();
        byte[] token = Arrays.copyOf(payload, LENGTH);
        System.arraycopy(mac(key, payload), 0, token, PAYLOAD, LENGTH - PAYLOAD);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Reads a token, absent unless it is genuine. */
    static Optional<OffToken> read(String text, byte[] key) {
        return decoded(text)
                .filter(token -> MessageDigest.isEqual(
                        Arrays.copyOfRange(token, PAYLOAD, LENGTH), mac(key, Arrays.copyOf(token, PAYLOAD))))
                .map(ByteBuffer::wrap)
                .flatMap(OffToken::parse);
    }

    private static Optional<byte[]> decoded(String text) {
        if (text.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        try {
            byte[] token = Base64.getUrlDecoder().decode(text);
            return token.length == LENGTH ? Optional.of(token) : Optional.empty();
        } catch (IllegalArgumentException foreignCharacter) {
            return Optional.empty();
        }
    }

    private static Optional<OffToken> parse(ByteBuffer payload) {
        ClubId club = new ClubId(new UUID(payload.getLong(), payload.getLong()));
        MemberId member = new MemberId(new UUID(payload.getLong(), payload.getLong()));
        return Kind.ofCode(payload.get()).map(kind -> new OffToken(club, member, kind));
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
