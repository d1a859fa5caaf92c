package org.krug.local.aws.cognito;

import java.time.Duration;
import java.time.Instant;

/**
 * One sign-in that worked, from which a refresh token makes new access tokens until it expires or is revoked.
 *
 * @param originJti names the grant in all its tokens
 */
record Grant(String originJti, String sub, Instant signedInAt, boolean revoked) {
    /** Cognito's default RefreshTokenValidity. */
    static final Duration VALIDITY = Duration.ofDays(30);

    Grant asRevoked() {
        return new Grant(originJti, sub, signedInAt, true);
    }

    boolean expired(Instant now) {
        return !now.isBefore(signedInAt.plus(VALIDITY));
    }
}
