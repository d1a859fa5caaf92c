package org.krug.checkin;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.krug.contract.EventId;
import org.krug.contract.codes.VenueSecret;
import org.krug.kernel.IdSource;

/**
 * What a venue code is exchanged for when its address is opened: moment and nonce under a seal, so that nothing needs to be stored before somebody
 * is signed in.
 *
 * <p>The seal is made with the venue's secret. A screen could make claims, too, but it can make codes anyway.
 */
@Singleton
final class VenueClaims {
    /** Signing in with a code from a mail takes some minutes. */
    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private static final byte[] DOMAIN = "krug claim 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BODY = Long.BYTES + 16;
    private static final int SEAL = 32;

    private final IdSource ids;

    VenueClaims(IdSource ids) {
        this.ids = ids;
    }

    /** @param nonce by which it is used once */
    record Claim(Instant openedAt, UUID nonce) {
        Instant until() {
            return openedAt.plus(GOOD_FOR);
        }
    }

    Claim open(Instant now) {
        return new Claim(now, ids.next());
    }

    String text(Claim claim, VenueSecret secret, EventId event) {
        byte[] body = body(claim);
        byte[] sealed = ByteBuffer.allocate(BODY + SEAL)
                .put(body)
                .put(seal(body, secret, event))
                .array();
        return encoded(sealed);
    }

    private static String encoded(byte[] sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The claim, if it was made for this event. */
    Optional<Claim> read(String text, VenueSecret secret, EventId event) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        // The decoder ignores stray last bits; a claim has one text.
        if (sealed.length != BODY + SEAL || !encoded(sealed).equals(text)) {
            return Optional.empty();
        }
        byte[] body = new byte[BODY];
        byte[] seal = new byte[SEAL];
        ByteBuffer.wrap(sealed).get(body).get(seal);
        if (!MessageDigest.isEqual(seal, seal(body, secret, event))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(body);
        return Optional.of(new Claim(Instant.ofEpochMilli(read.getLong()), new UUID(read.getLong(), read.getLong())));
    }

    private static byte[] body(Claim claim) {
        return ByteBuffer.allocate(BODY)
                .putLong(claim.openedAt().toEpochMilli())
                .putLong(claim.nonce().getMostSignificantBits())
                .putLong(claim.nonce().getLeastSignificantBits())
                .array();
    }

    private static byte[] seal(byte[] body, VenueSecret secret, EventId event) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.raw(), ALGORITHM));
            mac.update(DOMAIN);
            mac.update(event.toString().getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
