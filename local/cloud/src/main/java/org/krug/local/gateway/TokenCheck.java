package org.krug.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krug.local.services.CloudServices.Tokens;

/** API Gateway's JWT authorizer: signature by the issuer's key, issuer, audience, times. */
final class TokenCheck {
    private final Tokens accepted;

    TokenCheck(Tokens accepted) {
        this.accepted = accepted;
    }

    /** Whether a token is good. */
    sealed interface Verdict {
        /** @param claims as the function sees them, all as text */
        record Good(Map<String, String> claims) implements Verdict {}

        /** @param challenge for the header www-authenticate */
        record Refused(String challenge) implements Verdict {}
    }

    /** Judges the header Authorization. */
    Verdict judge(Optional<String> header, Instant now) {
        if (header.isEmpty() || header.get().isBlank()) {
            return new Verdict.Refused("Bearer");
        }
        String token = header.get().replaceFirst("(?i)^Bearer\\s+", "").strip();
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            Map<String, Object> claims = jwt.getPayload().toJSONObject();
            return problem(jwt, claims == null ? Map.of() : claims, now)
                    .<Verdict>map(TokenCheck::refused)
                    .orElseGet(() -> new Verdict.Good(texts(claims == null ? Map.of() : claims)));
        } catch (ParseException | JOSEException | ClassCastException e) {
            return refused("the token is malformed");
        }
    }

    private Optional<String> problem(SignedJWT jwt, Map<String, Object> claims, Instant now) throws JOSEException {
        // One algorithm, and never what the token asks for: "none" and HMAC with the public key end here.
        if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
            return Optional.of("signing method " + jwt.getHeader().getAlgorithm() + " is invalid");
        }
        JWK key = accepted.keys().get().getKeyByKeyId(jwt.getHeader().getKeyID());
        if (!(key instanceof RSAKey rsa) || !jwt.verify(new RSASSAVerifier(rsa))) {
            return Optional.of("the token has an invalid signature");
        }
        if (!accepted.issuer().equals(claims.get("iss"))) {
            return Optional.of("issuer is not valid");
        }
        if (!isBefore(now, claims.get("exp"))) {
            return Optional.of("the token has expired");
        }
        if (claims.containsKey("nbf") && isBefore(now, claims.get("nbf"))) {
            return Optional.of("the token is not valid yet");
        }
        return isForUs(claims) ? Optional.empty() : Optional.of("invalid audience");
    }

    private static boolean isBefore(Instant now, @Nullable Object seconds) {
        return seconds instanceof Number number && now.isBefore(Instant.ofEpochSecond(number.longValue()));
    }

    /** Cognito's access tokens have no `aud`; their `client_id` counts. */
    private boolean isForUs(Map<String, Object> claims) {
        Object audience = claims.containsKey("aud") ? claims.get("aud") : claims.get("client_id");
        Collection<?> all = audience instanceof Collection<?> many ? many : List.of(String.valueOf(audience));
        return all.stream().map(String::valueOf).anyMatch(accepted.audiences()::contains);
    }

    private static Verdict refused(String description) {
        return new Verdict.Refused(
                "Bearer scope=\"\" error=\"invalid_token\" error_description=\"" + description + "\"");
    }

    private static Map<String, String> texts(Map<String, Object> claims) {
        Map<String, String> texts = new LinkedHashMap<>();
        claims.forEach((name, value) -> texts.put(
                name,
                value instanceof Collection<?> many
                        ? many.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"))
                        : String.valueOf(value)));
        return texts;
    }
}
