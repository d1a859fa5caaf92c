package org.krug.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which tokens the gateway lets in. */
class AuthorizerTest {
    @RegisterExtension
    static final SmallCloud CLOUD = new SmallCloud();

    private static final ObjectMapper JSON = new ObjectMapper();

    private HttpResponse<String> closed(String token) throws Exception {
        return CLOUD.send(CLOUD.to("/closed").header("Authorization", "Bearer " + token));
    }

    private void assertRefused(HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(answer.headers().firstValue("www-authenticate"))
                .hasValueSatisfying(header -> assertThat(header).contains(why));
    }

    @Test
    void aGoodTokenGivesItsClaimsToTheFunction() throws Exception {
        JsonNode event = JSON.readTree(closed(TestServices.token(TestServices.KEY, SmallCloud.NOW, claims -> claims))
                .body());
        JsonNode claims = event.at("/requestContext/authorizer/jwt/claims");
        assertThat(claims.get("sub").asText()).isEqualTo("anna");
        assertThat(claims.get("exp").asText()).isEqualTo(String.valueOf(SmallCloud.NOW.getEpochSecond() + 3600));
        assertThat(claims.get("cognito:groups").asText()).isEqualTo("[a b]");
    }

    @Test
    void noTokenIsRefused() throws Exception {
        assertRefused(CLOUD.get("/closed"), "Bearer");
    }

    @Test
    void expiredByTheLocalClockIsRefused() throws Exception {
        assertRefused(
                closed(TestServices.token(TestServices.KEY, SmallCloud.NOW.minusSeconds(3600), claims -> claims)),
                "expired");
    }

    @Test
    void anotherIssuersOrAudiencesTokenIsRefused() throws Exception {
        assertRefused(
                closed(TestServices.token(TestServices.KEY, SmallCloud.NOW, c -> c.issuer("https://other"))), "issuer");
        assertRefused(
                closed(TestServices.token(TestServices.KEY, SmallCloud.NOW, c -> c.claim("client_id", "x"))),
                "audience");
        assertRefused(closed(TestServices.token(TestServices.KEY, SmallCloud.NOW, c -> c.audience("x"))), "audience");
    }

    @Test
    void anotherKeysTokenIsRefused() throws Exception {
        var other = new RSAKeyGenerator(2048).keyID("k1").generate();
        assertRefused(closed(TestServices.token(other, SmallCloud.NOW, claims -> claims)), "signature");
    }

    @Test
    void unsignedAndHmacTokensAreRefused() throws Exception {
        SignedJWT hmac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(),
                new JWTClaimsSet.Builder()
                        .issuer("https://issuer")
                        .claim("client_id", "client")
                        .expirationTime(Date.from(SmallCloud.NOW.plusSeconds(60)))
                        .build());
        hmac.sign(new MACSigner(TestServices.KEY.toRSAPublicKey().getEncoded()));
        assertRefused(closed(hmac.serialize()), "signing method");
        assertRefused(closed("eyJhbGciOiJub25lIn0.e30."), "malformed");
        assertRefused(closed("nonsense"), "malformed");
    }
}
