package org.krug.contract.codes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.krug.contract.EventId;

/** What the server and an event's venue screen share: 32 random bytes. Whoever has it can check in from anywhere. */
public final class VenueSecret {
    /** Length of the raw form. */
    public static final int BYTES = 32;

    static final int SEAL_BYTES = 11;
    private static final byte[] DOMAIN = "krug venue 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] raw;

    private VenueSecret(byte[] raw) {
        this.raw = raw;
    }

    /** A new secret. */
    public static VenueSecret generate(SecureRandom random) {
        byte[] raw = new byte[BYTES];
        random.nextBytes(raw);
        return new VenueSecret(raw);
    }

    /**
     * A stored secret.
     *
     * @throws IllegalArgumentException unless it is 32 bytes long
     */
    public static VenueSecret of(byte[] raw) {
        if (raw.length != BYTES) {
            throw new IllegalArgumentException("A venue secret has 32 bytes, not " + raw.length);
        }
        return new VenueSecret(raw.clone());
    }

    /** The secret of a text made by {@link #text}, or empty. */
    public static Optional<VenueSecret> parse(String text) {
        return Base64Url.decode(text, BYTES).map(VenueSecret::new);
    }

    /** A fresh copy of the 32 secret bytes. */
    public byte[] raw() {
        return raw.clone();
    }

    /** The raw bytes in base64url without padding, as the venue screen's address carries them behind its {@code #}. */
    public String text() {
        return Base64Url.encode(raw);
    }

    /** The first bytes of HMAC-SHA256 over the event and the step. */
    byte[] seal(EventId eventId, TimeStep step) {
        byte[] message = ByteBuffer.allocate(DOMAIN.length + 16 + TimeStep.BYTES)
                .put(DOMAIN)
                .putLong(eventId.value().getMostSignificantBits())
                .putLong(eventId.value().getLeastSignificantBits())
                .put(step.bytes())
                .array();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(raw, ALGORITHM));
            return Arrays.copyOf(mac.doFinal(message), SEAL_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This platform has no HMAC-SHA256", missing);
        }
    }

    @Override
    public String toString() {
        return "VenueSecret[hidden]";
    }
}
