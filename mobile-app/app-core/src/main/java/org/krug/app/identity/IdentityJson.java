package org.krug.app.identity;

import io.avaje.jsonb.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of the Cognito operations that the app calls; see the Amazon Cognito user pools API reference. Names of one
 * word are spelt out, for the generator would write them all in capitals.
 */
final class IdentityJson {
    private IdentityJson() {}

    @Json(naming = Json.Naming.UpperCamel)
    record InitiateAuth(String clientId, String authFlow, Map<String, String> authParameters) {}

    @Json(naming = Json.Naming.UpperCamel)
    record RespondToAuthChallenge(
            String clientId,
            String challengeName,
            @Json.Property("Session") String session,
            Map<String, String> challengeResponses) {}

    @Json(naming = Json.Naming.UpperCamel)
    record RevokeToken(
            String clientId, @Json.Property("Token") String token) {}

    @Json(naming = Json.Naming.UpperCamel)
    record Answered(
            @Nullable String challengeName,
            @Json.Property("Session") @Nullable String session,
            @Nullable AuthenticationResult authenticationResult) {}

    @Json(naming = Json.Naming.UpperCamel)
    record AuthenticationResult(
            String accessToken, @Nullable String refreshToken, long expiresIn) {}

    @Json
    record Failed(@Json.Property("__type") String type) {}
}
