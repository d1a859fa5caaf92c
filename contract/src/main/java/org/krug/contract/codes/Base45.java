package org.krug.contract.codes;

import java.util.Optional;

/**
 * Base45 (RFC 9285): two bytes as three characters of the QR alphanumeric set. Only pairs of bytes occur in Krug's
 * codes, so there is no two-character tail, and since 65535 / 45² < 33 no text ends in a space that a scanner could trim.
 */
final class Base45 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = 45;

    private Base45() {}

    static String encode(byte[] bytes) {
        if (bytes.length % 2 != 0) {
            throw new IllegalArgumentException("Odd number of bytes: " + bytes.length);
        }
        StringBuilder text = new StringBuilder(bytes.length / 2 * 3);
        for (int index = 0; index < bytes.length; index += 2) {
            int pair = (bytes[index] & 0xFF) << 8 | bytes[index + 1] & 0xFF;
            text.append(ALPHABET.charAt(pair % BASE));
            text.append(ALPHABET.charAt(pair / BASE % BASE));
            text.append(ALPHABET.charAt(pair / BASE / BASE));
        }
        return text.toString();
    }

    /** The bytes, or empty unless {@code text} is exactly what {@link #encode} makes of them. */
    static Optional<byte[]> decode(String text) {
        if (text.length() % 3 != 0) {
            return Optional.empty();
        }
        byte[] bytes = new byte[text.length() / 3 * 2];
        for (int index = 0, at = 0; index < text.length(); index += 3, at += 2) {
            int low = ALPHABET.indexOf(text.charAt(index));
            int middle = ALPHABET.indexOf(text.charAt(index + 1));
            int high = ALPHABET.indexOf(text.charAt(index + 2));
            int pair = low + BASE * (middle + BASE * high);
            // "GGX" and above would overflow two bytes; wrapping them round would give a code a second text.
            if (low < 0 || middle < 0 || high < 0 || pair > 0xFFFF) {
                return Optional.empty();
            }
            bytes[at] = (byte) (pair >> 8);
            bytes[at + 1] = (byte) pair;
        }
        return Optional.of(bytes);
    }
}
