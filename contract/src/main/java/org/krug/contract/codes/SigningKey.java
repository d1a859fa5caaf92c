package org.krug.contract.codes;

import java.security.SecureRandom;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 private key with its public half: an event's, which issues tickets, or a phone's, which rotates them. */
public final class SigningKey {
    /** Length of the seed. */
    public static final int SEED_BYTES = 32;

    private final byte[] seed;
    private final VerifyKey verifyKey;

    private SigningKey(byte[] seed) {
        this.seed = seed;
        byte[] raw = new byte[VerifyKey.BYTES];
        Ed25519.generatePublicKey(seed, 0, raw, 0);
        this.verifyKey = VerifyKey.of(raw).orElseThrow();
    }

    /** A new key. */
    public static SigningKey generate(SecureRandom random) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return new SigningKey(seed);
    }

    /**
     * The key of a stored seed (RFC 8032, section 5.1.5).
     *
     * @throws IllegalArgumentException unless it is 32 bytes long
     */
    public static SigningKey ofSeed(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("A seed has 32 bytes, not " + seed.length);
        }
        return new SigningKey(seed.clone());
    }

    /** A fresh copy of the 32 secret bytes, to be stored encrypted and never logged. */
    public byte[] seed() {
        return seed.clone();
    }

    /** The public half. */
    public VerifyKey verifyKey() {
        return verifyKey;
    }

    /** The 64 bytes of the signature; the same message always gets the same ones. */
    public byte[] sign(byte[] message) {
        byte[] signature = new byte[Ed25519Encoding.SIGNATURE_BYTES];
        Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    @Override
    public String toString() {
        return "SigningKey of " + verifyKey;
    }
}
