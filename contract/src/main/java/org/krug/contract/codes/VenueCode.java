package org.krug.contract.codes;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.krug.contract.EventId;
import org.krug.contract.codes.VenueVerdict.Genuine;
import org.krug.contract.codes.VenueVerdict.Reason;
import org.krug.contract.codes.VenueVerdict.Refused;

/**
 * The code on the venue's screen: the time step and a seal over event and step that only the venue's secret can make.
 * Four and eleven bytes fill 24 characters of base32 without a bit to spare, so each code has one text.
 */
public final class VenueCode {
    /** Length of a code's text. */
    public static final int LENGTH = 24;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;
    private static final int BYTES = TimeStep.BYTES + VenueSecret.SEAL_BYTES;

    private VenueCode() {}

    /** The code that the screen shows at {@code now}; it changes every {@value TimeStep#SECONDS} seconds. */
    public static String make(VenueSecret secret, EventId eventId, Instant now) {
        TimeStep step = TimeStep.at(now);
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .put(step.bytes())
                .put(secret.seal(eventId, step))
                .array();
        return encode(bytes);
    }

    /** Judges the text of a code; takes the same time for every wrong seal. */
    public static VenueVerdict verify(String text, VenueSecret secret, EventId eventId) {
        Optional<byte[]> bytes = decode(text);
        if (bytes.isEmpty()) {
            return new Refused(Reason.MALFORMED);
        }
        ByteBuffer read = ByteBuffer.wrap(bytes.get());
        TimeStep step = TimeStep.read(read);
        byte[] seal = new byte[VenueSecret.SEAL_BYTES];
        read.get(seal);
        return MessageDigest.isEqual(seal, secret.seal(eventId, step)) ? new Genuine(step) : new Refused(Reason.FORGED);
    }

    /**
     * The time that a code says of itself, without any proof: good for a phone whose clock may be wrong, never for admitting.
     *
     * @return empty if the text is no code
     */
    public static Optional<TimeStep> claimedStep(String text) {
        return decode(text).map(bytes -> TimeStep.read(ByteBuffer.wrap(bytes)));
    }

    /** Whether the text has a code's form, whatever it proves. */
    static boolean isWellFormed(String text) {
        return decode(text).isPresent();
    }

    private static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder(LENGTH);
        int held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = held << 8 | each & 0xFF;
            bits += 8;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt(held >> bits & 0x1F));
            }
        }
        return text.toString();
    }

    private static Optional<byte[]> decode(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        int held = 0;
        int bits = 0;
        for (int index = 0; index < LENGTH; index++) {
            int value = ALPHABET.indexOf(text.charAt(index));
            if (value < 0) {
                return Optional.empty();
            }
            held = held << BITS | value;
            bits += BITS;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return Optional.of(bytes.array());
    }
}
