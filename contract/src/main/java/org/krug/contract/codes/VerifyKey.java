package org.krug.contract.codes;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** An Ed25519 public key of an event or of a phone; equal when its 32 bytes are. */
public final class VerifyKey {
    /** Length of the raw form. */
    public static final int BYTES = Ed25519Encoding.POINT_BYTES;

    private final byte[] raw;
    private final PublicKey key;

    private VerifyKey(byte[] raw) {
        this.raw = raw;
        this.key = platformKey(raw);
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
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            // The platform's answer to an R that is no point of the curve.
            return false;
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("Was checked when the key was read", impossible);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This platform has no Ed25519", missing);
        }
    }

    private static PublicKey platformKey(byte[] raw) {
        byte[] bigEndian = new byte[BYTES];
        for (int index = 0; index < BYTES; index++) {
            bigEndian[BYTES - 1 - index] = raw[index];
        }
        boolean xIsOdd = (bigEndian[0] & 0x80) != 0;
        bigEndian[0] &= 0x7F;
        EdECPoint point = new EdECPoint(xIsOdd, new BigInteger(1, bigEndian));
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This platform has no Ed25519", missing);
        }
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
