package org.krug.contract.codes;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 public key of an event or of a phone; equal when its 32 bytes are. */
public final class VerifyKey {
    /** Length of the raw form. */
    public static final int BYTES = Ed25519Encoding.POINT_BYTES;

    private final byte[] raw;

    private VerifyKey(byte[] raw) {
        this.raw = raw;
    }

    /** The key of these 32 bytes (RFC 8032), or empty unless they are the canonical encoding of a usable point. */
    public static Optional<VerifyKey> of(byte[] raw) {
        return Ed25519Encoding.isSoundPoint(raw) ? Optional.of(new VerifyKey(raw.clone())) : Optional.empty();
    }

    /** The key of a text made by {@link #text}, or empty. */
    public static Optional<VerifyKey> parse(String text) {
        return Base64Url.decode(text, BYTES).flatMap(VerifyKey::of);
    }

    /** A fresh copy of the raw 32 bytes. */
    public byte[] raw() {
        return raw.clone();
    }

    /** The raw bytes in base64url without padding, 43 characters. */
    public String text() {
        return Base64Url.encode(raw);
    }

    /** Whether {@code signature} is this key's over {@code message}, in the strict sense of {@code docs/codes.md}. */
    public boolean verifies(byte[] signature, byte[] message) {
        if (!Ed25519Encoding.isSoundSignature(signature)) {
            return false;
        }
        return Ed25519.verify(signature, 0, raw, 0, message, 0, message.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyKey that && Arrays.equals(raw, that.raw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return "VerifyKey[" + text() + "]";
    }
}
