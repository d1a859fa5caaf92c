package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.krug.local.aws.cognito.Cognito;

/** Cognito's JSON calls, as the apps make them: a code by e-mail, later a refresh. */
public final class Identity {
    private static final Pattern CODE = Pattern.compile("sign-in code: (\\d{6,8})\\b");
    /** Another mail may arrive while somebody waits for the code. */
    private static final int NEWEST_MAILS = 10;

    private final Web web;
    private final Mailbox mailbox;
    private final String address;

    /**
     * @param address where AWS's services answer
     */
    Identity(Web web, Mailbox mailbox, String address) {
        this.web = web;
        this.mailbox = mailbox;
        this.address = address;
    }

    /**
     * What a sign-in gives.
     *
     * @param lifeSeconds of the access token
     */
    record Tokens(String access, String refresh, long lifeSeconds) {}

    /** Makes an account for the very first person, as whoever installs Krug does. */
    public void createFirstAccount(String email) {
        call(
                "AdminCreateUser",
                Map.of(
                        "UserPoolId",
                        Cognito.poolId(),
                        "Username",
                        email,
                        "MessageAction",
                        "SUPPRESS",
                        "UserAttributes",
                        List.of(Map.of("Name", "email_verified", "Value", "true"))));
    }

    Tokens signIn(String email) {
        JsonNode challenge = call(
                "InitiateAuth",
                Map.of(
                        "ClientId",
                        Cognito.clientId(),
                        "AuthFlow",
                        "USER_AUTH",
                        "AuthParameters",
                        Map.of("USERNAME", email, "PREFERRED_CHALLENGE", "EMAIL_OTP")));
        Map<String, String> responses = Map.of("USERNAME", email, "EMAIL_OTP_CODE", mailedCode(email));
        JsonNode result = call(
                "RespondToAuthChallenge",
                Map.of(
                        "ClientId",
                        Cognito.clientId(),
                        "ChallengeName",
                        "EMAIL_OTP",
                        "Session",
                        challenge.path("Session").asText(),
                        "ChallengeResponses",
                        responses));
        return tokens(result, "");
    }

    Tokens refresh(Tokens old) {
        JsonNode result = call(
                "InitiateAuth",
                Map.of(
                        "ClientId",
                        Cognito.clientId(),
                        "AuthFlow",
                        "REFRESH_TOKEN_AUTH",
                        "AuthParameters",
                        Map.of("REFRESH_TOKEN", old.refresh())));
        return tokens(result, old.refresh());
    }

    private String mailedCode(String email) {
        List<Mailbox.Mail> newest = mailbox.newest(email, NEWEST_MAILS);
        Matcher code = CODE.matcher(newest.stream().map(Mailbox.Mail::text).collect(Collectors.joining("\n")));
        if (!code.find()) {
            throw new StoryStoppedException("No sign-in code was mailed to " + email);
        }
        return code.group(1);
    }

    private static Tokens tokens(JsonNode answer, String kept) {
        JsonNode result = answer.path("AuthenticationResult");
        return new Tokens(
                result.path("AccessToken").asText(),
                result.path("RefreshToken").asText(kept),
                result.path("ExpiresIn").asLong());
    }

    private JsonNode call(String operation, Map<String, ?> input) {
        // Nobody checks the signature here, but operations for administrators want one.
        return web.send(
                        "POST",
                        address + "/",
                        Json.of(input),
                        "Content-Type",
                        "application/x-amz-json-1.1",
                        "X-Amz-Target",
                        "AWSCognitoIdentityProviderService." + operation,
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=local/20190101/eu-central-1/cognito-idp/aws4_request,"
                                + " SignedHeaders=host, Signature=local")
                .orStop()
                .json();
    }
}
