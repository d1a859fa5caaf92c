package org.krug.contract.codes;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * What Krug demands of Ed25519 bytes (RFC 8032, section 5.1). Libraries differ in which odd encodings they let through (Chalkias, Garillot,
 * Nikolaenko: "Taming the many EdDSAs", 2020), and a steward's phone must not judge otherwise than the server.
 */
final class Ed25519Encoding {
    static final int POINT_BYTES = Ed25519.PUBLIC_KEY_SIZE;
    static final int SIGNATURE_BYTES = Ed25519.SIGNATURE_SIZE;

    private Ed25519Encoding() {}

    /** Whether the bytes are the one encoding of a point on the curve whose order is not small. */
    static boolean isSoundPoint(byte[] encoded) {
        return encoded.length == POINT_BYTES && Ed25519.validatePublicKeyPartial(encoded, 0);
    }

    /** Whether R is such a point; that S is below the order of the group is the verifier's business. */
    static boolean isSoundSignature(byte[] signature) {
        return signature.length == SIGNATURE_BYTES && Ed25519.validatePublicKeyPartial(signature, 0);
    }
}
