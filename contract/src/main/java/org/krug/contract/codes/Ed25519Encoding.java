package org.krug.contract.codes;

import java.math.BigInteger;
import java.util.Set;

/**
 * What Krug demands of Ed25519 bytes (RFC 8032, section 5.1) before they reach the verifier. Libraries differ
 * in which odd encodings they let through (Chalkias, Garillot, Nikolaenko: "Taming the many EdDSAs", 2020), and a steward's
 * phone must not judge otherwise than the server.
 */
final class Ed25519Encoding {
    static final int POINT_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;

    private static final BigInteger ONE = BigInteger.ONE;
    /** The field's prime, 2^255 - 19. */
    private static final BigInteger PRIME = ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    /** The order of the base point, L. */
    private static final BigInteger ORDER =
            ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
    /** The curve's constant d = -121665 / 121666. */
    private static final BigInteger D = BigInteger.valueOf(-121_665)
            .multiply(inverse(BigInteger.valueOf(121_666)))
            .mod(PRIME);

    /** A y coordinate of the points of order 8; the other one is its negative. */
    private static final BigInteger ORDER_EIGHT =
            new BigInteger("7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7", 16);

    /** The y coordinates of all eight points of small order: signatures under them prove nothing. */
    private static final Set<BigInteger> SMALL_ORDER =
            Set.of(BigInteger.ZERO, ONE, PRIME.subtract(ONE), ORDER_EIGHT, PRIME.subtract(ORDER_EIGHT));

    private Ed25519Encoding() {}

    /** Whether the bytes are the one encoding of a point on the curve whose order is not small. */
    static boolean isSoundPoint(byte[] encoded) {
        return encoded.length == POINT_BYTES && isReducedAndLarge(encoded) && isOnCurve(ordinate(encoded));
    }

    /** Whether R is reduced and of no small order and S is below L; R's place on the curve is the verifier's business. */
    static boolean isSoundSignature(byte[] signature) {
        if (signature.length != SIGNATURE_BYTES || !isReducedAndLarge(signature)) {
            return false;
        }
        return littleEndian(signature, POINT_BYTES).compareTo(ORDER) < 0;
    }

    private static boolean isReducedAndLarge(byte[] encoded) {
        BigInteger y = ordinate(encoded);
        return y.compareTo(PRIME) < 0 && !SMALL_ORDER.contains(y);
    }

    /** A point's y without the sign bit of x. x = 0 with a sign bit needs no check: those points are of small order. */
    private static BigInteger ordinate(byte[] encoded) {
        return littleEndian(encoded, 0).clearBit(255);
    }

    /** x² = (y² - 1) / (d y² + 1) has to be a square (Euler's criterion). */
    private static boolean isOnCurve(BigInteger y) {
        BigInteger square = y.multiply(y).mod(PRIME);
        BigInteger quotient =
                square.subtract(ONE).multiply(inverse(D.multiply(square).add(ONE)));
        return quotient.modPow(PRIME.subtract(ONE).shiftRight(1), PRIME).equals(ONE);
    }

    private static BigInteger inverse(BigInteger value) {
        return value.modInverse(PRIME);
    }

    private static BigInteger littleEndian(byte[] bytes, int offset) {
        byte[] bigEndian = new byte[32];
        for (int index = 0; index < 32; index++) {
            bigEndian[31 - index] = bytes[offset + index];
        }
        return new BigInteger(1, bigEndian);
    }
}
