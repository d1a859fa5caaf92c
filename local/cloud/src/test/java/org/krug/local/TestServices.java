package org.krug.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.krug.local.clock.Deadlines;
import org.krug.local.http.Endpoint;
import org.krug.local.http.HttpAnswer;
import org.krug.local.services.CloudServices;

/** Services with a key of their own, and deadlines that a test sets. */
final class TestServices implements CloudServices {
    static final RSAKey KEY = newKey();

    private final PriorityQueue<Deadline> deadlines = new PriorityQueue<>(Comparator.comparing(Deadline::due));

    private record Deadline(Instant due, Runnable action) {}

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void at(Instant due, Runnable action) {
        deadlines.add(new Deadline(due, action));
    }

    /** A token that the authorizer accepts until an hour after it was issued, with changes. */
    static String token(RSAKey key, Instant issued, UnaryOperator<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer("https://issuer")
                .subject("anna")
                .claim("client_id", "client")
                .claim("cognito:groups", java.util.List.of("a", "b"))
                .expirationTime(Date.from(issued.plusSeconds(3600)));
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(),
                    change.apply(claims).build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Endpoint endpoint() {
        return call -> HttpAnswer.text(200, "text/plain", "service " + call.path());
    }

    @Override
    public Deadlines deadlines() {
        return new Deadlines() {
            @Override
            public Optional<Instant> nextDue() {
                return Optional.ofNullable(deadlines.peek()).map(Deadline::due);
            }

            @Override
            public void fireDue(Instant upTo) {
                while (nextDue().filter(due -> !due.isAfter(upTo)).isPresent()) {
                    deadlines.remove().action().run();
                }
            }
        };
    }

    @Override
    public Tokens tokens() {
        return new Tokens(() -> new JWKSet(KEY.toPublicJWK()), "https://issuer", Set.of("client"));
    }

    @Override
    public Map<String, String> references() {
        return Map.of();
    }

    @Override
    public Map<String, Page> pages() {
        return Map.of();
    }

    @Override
    public void close() {}
}
