package org.krug.kernel;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Optional;
import org.krug.contract.Language;
import org.krug.contract.ProblemType;

/**
 * Who asks, when, and in which language. Controllers take it as a parameter.
 *
 * @param subject the token's {@code sub}, absent where nobody is signed in; the gateway has checked the token
 * @param accessToken the bearer token itself, for the few calls that pass it on to the identity provider
 * @param now when the request reached the gateway: the time by which every deadline is judged
 * @param key what the caller sent along to be able to send a POST again, see {@link Requests}
 */
@Introspected
public record Caller(
        Optional<String> subject,
        Optional<String> accessToken,
        Instant now,
        Language language,
        Optional<IdempotencyKey> key) {

    public Caller(Optional<String> subject, Optional<String> accessToken, Instant now, Language language) {
        this(subject, accessToken, now, language, Optional.empty());
    }

    /** The subject, or the refusal that asks to sign in. */
    public Outcome<String> signedIn() {
        return subject.<Outcome<String>>map(Outcome::done).orElseGet(() -> Outcome.refused(ProblemType.NOT_SIGNED_IN));
    }
}
