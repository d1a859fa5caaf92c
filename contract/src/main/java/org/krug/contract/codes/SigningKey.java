package org.krug.contract.codes;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** An Ed25519 private key with its public half: an event's, which issues tickets, or a phone's, which rotates them. */
public final class SigningKey {
    /** Length of the seed. */
    public static final int SEED_BYTES = 32;

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifyKey verifyKey;

    private SigningKey(byte[] seed) {
        this.seed = seed;
        KeyPair pair = pairOf(seed);
        this.key = pair.getPrivate();
        this.verifyKey =
                VerifyKey.of(rawPoint((EdECPublicKey) pair.getPublic())).orElseThrow();
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
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This platform has no Ed25519", missing);
        }
    }

    /**
     * The platform derives a public key only while it generates a pair, so the generator is given the seed as its
     * random bytes. That it used exactly those is checked.
     */
    private static KeyPair pairOf(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new SeedAsRandom(seed));
            KeyPair pair = generator.generateKeyPair();
            byte[] used = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            if (!Arrays.equals(used, seed)) {
                throw new IllegalStateException(
                        "This platform makes Ed25519 keys of something else than 32 random bytes");
            }
            return pair;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This platform has no Ed25519", missing);
        }
    }

    private static byte[] rawPoint(EdECPublicKey key) {
        byte[] bigEndian = key.getPoint().getY().toByteArray();
        byte[] raw = new byte[VerifyKey.BYTES];
        for (int index = 0; index < Math.min(bigEndian.length, VerifyKey.BYTES); index++) {
            raw[index] = bigEndian[bigEndian.length - 1 - index];
        }
        if (key.getPoint().isXOdd()) {
            raw[VerifyKey.BYTES - 1] |= (byte) 0x80;
        }
        return raw;
    }

    @Override
    public String toString() {
        return "SigningKey of " + verifyKey;
    }

    private static final class SeedAsRandom extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        SeedAsRandom(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("Asked for " + bytes.length + " random bytes for a key");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
