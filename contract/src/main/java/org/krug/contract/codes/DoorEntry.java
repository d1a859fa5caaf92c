package org.krug.contract.codes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A ticket's entry in the list that a door keeps for times without a network. Only who has the ticket's code can tell which entry is its own, and read
 * what is sealed there; {@code docs/codes.md} specifies both.
 */
public final class DoorEntry {
    /** As many bytes of a digest as nobody finds again by chance. */
    static final int MARK_BYTES = 16;

    /** Texts are filled up to a multiple of so many bytes, so that a sealed one does not tell how long it is. */
    static final int BLOCK = 64;

    private static final byte[] MARK_DOMAIN = "krug door entry 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] KEY_DOMAIN = "krug door key 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final String HASH = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final byte[] mark;
    private final SecretKeySpec key;

    private DoorEntry(byte[] mark, SecretKeySpec key) {
        this.mark = mark;
        this.key = key;
    }

    /** The entry of a ticket. */
    public static DoorEntry of(TicketIds ids) {
        byte[] bytes = ids.bytes();
        byte[] event = Arrays.copyOfRange(bytes, 0, bytes.length / 2);
        // The ticket's id is random, and stands nowhere but in its codes and in the club's own tables.
        byte[] secret = Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length);
        return new DoorEntry(
                Arrays.copyOf(derive(secret, MARK_DOMAIN, event), MARK_BYTES),
                new SecretKeySpec(derive(secret, KEY_DOMAIN, event), "AES"));
    }

    private static byte[] derive(byte[] secret, byte[] domain, byte[] event) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(secret, HASH));
            mac.update(domain);
            return mac.doFinal(event);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This platform has no HMAC-SHA256", missing);
        }
    }

    /** What the list calls it: 22 characters of base64url, which lead nobody back to the ticket. */
    public String mark() {
        return Base64Url.encode(mark);
    }

    /**
     * Seals a text for who has the ticket's code, under a nonce of its own.
     *
     * @param text without the character 0
     */
    public String seal(String text, SecureRandom random) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return seal(text, nonce);
    }

    /** For test vectors: a nonce must never be used twice. */
    String seal(String text, byte[] nonce) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] filled = Arrays.copyOf(bytes, Math.max(1, (bytes.length + BLOCK - 1) / BLOCK) * BLOCK);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(filled);
            return Base64Url.encode(ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This platform has no AES-GCM", missing);
        }
    }

    /** The text that was sealed; empty when it was sealed for another ticket, or changed since. */
    public Optional<String> open(String sealed) {
        int length = sealed.length() * 6 / 8;
        if (length < NONCE + TAG + BLOCK) {
            return Optional.empty();
        }
        return Base64Url.decode(sealed, length).flatMap(this::open);
    }

    private Optional<String> open(byte[] sealed) {
        byte[] filled;
        try {
            filled = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE))
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException foreign) {
            return Optional.empty();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This platform has no AES-GCM", missing);
        }
        int end = filled.length;
        while (end > 0 && filled[end - 1] == 0) {
            end--;
        }
        return Optional.of(new String(filled, 0, end, StandardCharsets.UTF_8));
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(mark);
        return cipher;
    }

    @Override
    public String toString() {
        return "DoorEntry[" + mark() + "]";
    }
}
