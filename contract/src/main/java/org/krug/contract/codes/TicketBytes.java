package org.krug.contract.codes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.krug.contract.EventId;

/**
 * A ticket's bytes, taken apart but not verified. Its three forms (static, rotating as issued, rotating with a time step)
 * have three different lengths.
 */
final class TicketBytes {
    private static final String PREFIX = "KRUG1:";
    private static final byte VERSION = 1;

    /** Signed messages begin with what they are for, so that no signature of one kind passes as another. */
    private static final byte[] EVENT_DOMAIN = "krug ticket 1\n".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] APP_DOMAIN = "krug step 1\n".getBytes(StandardCharsets.US_ASCII);

    private static final int EVENT_AT = 2;
    private static final int KEY_AT = 34;
    private static final int SIGNATURE = Ed25519Encoding.SIGNATURE_BYTES;
    private static final int STATIC_LENGTH = KEY_AT + SIGNATURE;
    private static final int ISSUED_LENGTH = KEY_AT + VerifyKey.BYTES + SIGNATURE;
    private static final int ROTATED_LENGTH = ISSUED_LENGTH + TimeStep.BYTES + SIGNATURE;

    private final byte[] bytes;

    private TicketBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The ticket of a text, or empty unless the text is the only one of well-formed bytes. */
    static Optional<TicketBytes> parse(String text) {
        // The length is looked at first: a megabyte of text costs no more than a word.
        if (!text.startsWith(PREFIX) || text.length() > PREFIX.length() + ROTATED_LENGTH / 2 * 3) {
            return Optional.empty();
        }
        return Base45.decode(text.substring(PREFIX.length()))
                .filter(TicketBytes::hasKnownForm)
                .map(TicketBytes::new)
                .filter(ticket ->
                        ticket.kind() == TicketKind.STATIC || ticket.appKey().isPresent());
    }

    /** The first ticket of a registration: header and ids, the app's key if it rotates, the event's signature. */
    static TicketBytes issue(TicketIds ids, Optional<VerifyKey> appKey, SigningKey eventKey) {
        TicketKind kind = appKey.isPresent() ? TicketKind.ROTATING : TicketKind.STATIC;
        byte[] header = ByteBuffer.allocate(KEY_AT)
                .put(VERSION)
                .put(kind.mark())
                .put(ids.bytes())
                .array();
        byte[] claimed = appKey.map(key -> join(header, key.raw())).orElse(header);
        return new TicketBytes(join(claimed, eventKey.sign(join(EVENT_DOMAIN, claimed))));
    }

    /** This issued ticket, shown in a time step by the phone whose key it names. */
    TicketBytes rotate(TimeStep step, SigningKey appKey) {
        byte[] shown = join(bytes, step.bytes());
        return new TicketBytes(join(shown, appKey.sign(join(APP_DOMAIN, shown))));
    }

    boolean isSignedByEvent(VerifyKey eventKey) {
        int end = kind() == TicketKind.STATIC ? KEY_AT : KEY_AT + VerifyKey.BYTES;
        return eventKey.verifies(slice(end, SIGNATURE), join(EVENT_DOMAIN, slice(0, end)));
    }

    boolean isSignedByApp() {
        int end = ISSUED_LENGTH + TimeStep.BYTES;
        byte[] message = join(APP_DOMAIN, slice(0, end));
        return appKey().orElseThrow().verifies(slice(end, SIGNATURE), message);
    }

    boolean isRotated() {
        return bytes.length == ROTATED_LENGTH;
    }

    TicketKind kind() {
        return bytes[1] == TicketKind.STATIC.mark() ? TicketKind.STATIC : TicketKind.ROTATING;
    }

    TicketIds ids() {
        ByteBuffer ids = ByteBuffer.wrap(bytes, EVENT_AT, KEY_AT - EVENT_AT);
        return new TicketIds(
                new EventId(new UUID(ids.getLong(), ids.getLong())), new UUID(ids.getLong(), ids.getLong()));
    }

    /** The phone's key in a rotating ticket; empty if it isn't a sound one. */
    Optional<VerifyKey> appKey() {
        return VerifyKey.of(slice(KEY_AT, VerifyKey.BYTES));
    }

    TimeStep step() {
        return TimeStep.read(ByteBuffer.wrap(bytes, ISSUED_LENGTH, TimeStep.BYTES));
    }

    String text() {
        return PREFIX + Base45.encode(bytes);
    }

    private static boolean hasKnownForm(byte[] bytes) {
        if (bytes.length < STATIC_LENGTH || bytes[0] != VERSION) {
            return false;
        }
        if (bytes[1] == TicketKind.STATIC.mark()) {
            return bytes.length == STATIC_LENGTH;
        }
        boolean isWhole = bytes.length == ISSUED_LENGTH || bytes.length == ROTATED_LENGTH;
        return bytes[1] == TicketKind.ROTATING.mark() && isWhole;
    }

    private byte[] slice(int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
