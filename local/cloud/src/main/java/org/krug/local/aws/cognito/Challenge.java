package org.krug.local.aws.cognito;

import java.time.Duration;
import java.time.Instant;

/**
 * One step of somebody's sign-in, known by its session token. It exists for unknown people just so, with a code that nobody has.
 *
 * @param username as {@link Users#key} spells it
 * @param codePrint the print of session and code together; empty while the person still has to choose how to sign in
 * @param wrongTries codes that did not fit
 * @param used whether it has led on, to tokens or to the next step
 */
record Challenge(String username, String codePrint, Instant started, int wrongTries, boolean used) {
    /** Cognito's default AuthSessionValidity; the code lives as long as its session. */
    static final Duration VALIDITY = Duration.ofMinutes(3);

    /** Wrong codes that end a session: 3 of 100 million is a small enough chance for each mail sent. */
    static final int MOST_TRIES = 3;

    boolean choosing() {
        return codePrint.isEmpty();
    }

    boolean expired(Instant now) {
        return !now.isBefore(started.plus(VALIDITY));
    }

    Challenge withWrongTry() {
        return new Challenge(username, codePrint, started, wrongTries + 1, used);
    }

    Challenge asUsed() {
        return new Challenge(username, codePrint, started, wrongTries, true);
    }
}
