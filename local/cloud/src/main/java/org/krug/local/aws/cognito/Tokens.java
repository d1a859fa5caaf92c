package org.krug.local.aws.cognito;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.krug.local.clock.LocalClock;

/** Access and ID tokens with the claims that Cognito puts into them. */
final class Tokens {
    /** Cognito's default validity of access and ID tokens. */
    static final Duration VALIDITY = Duration.ofHours(1);

    private final RSAKey key;
    private final LocalClock clock;
    private final String issuer;

    /** Whose access token it is, and from which sign-in. */
    record Bearer(String sub, String originJti, Instant expires) {}

    Tokens(RSAKey key, LocalClock clock, String issuer) {
        this.key = key;
        this.clock = clock;
        this.issuer = issuer;
    }

    String access(User user, Grant grant) {
        return signed(common(user, grant, "access")
                .claim("client_id", Cognito.CLIENT_ID)
                .claim("scope", "aws.cognito.signin.user.admin")
                .claim("username", user.sub()));
    }

    String id(User user, Grant grant) {
        JWTClaimsSet.Builder claims = common(user, grant, "id");
        user.attributes().forEach(claims::claim);
        return signed(claims.audience(Cognito.CLIENT_ID)
                .claim("email", user.email())
                .claim("email_verified", user.emailVerified())
                .claim("cognito:username", user.sub()));
    }

    private JWTClaimsSet.Builder common(User user, Grant grant, String use) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .subject(user.sub())
                .issuer(issuer)
                .claim("origin_jti", grant.originJti())
                .claim("event_id", UUID.randomUUID().toString())
                .claim("token_use", use)
                .claim("auth_time", grant.signedInAt().getEpochSecond())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALIDITY)))
                .jwtID(UUID.randomUUID().toString());
    }

    private String signed(JWTClaimsSet.Builder claims) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .build();
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The bearer of an access token that this pool signed, expired or not; nothing for anything else. */
    Optional<Bearer> bearer(String accessToken) {
        try {
            SignedJWT token = SignedJWT.parse(accessToken);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            boolean ours = JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())
                    && token.verify(new RSASSAVerifier(key.toRSAPublicKey()))
                    && "access".equals(claims.getStringClaim("token_use"));
            return ours
                    ? Optional.of(new Bearer(
                            claims.getSubject(),
                            claims.getStringClaim("origin_jti"),
                            claims.getExpirationTime().toInstant()))
                    : Optional.empty();
        } catch (ParseException | JOSEException malformed) {
            return Optional.empty();
        }
    }
}
