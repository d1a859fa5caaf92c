package org.krug.local.aws.cognito;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krug.local.aws.ServedServices;
import org.krug.local.aws.mail.Mail;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;

/** Somebody who signs in with the SDK's client and reads codes in the mailbox. */
record Person(ServedServices served, CognitoIdentityProviderClient cognito, String email) {
    private static final Pattern CODE = Pattern.compile("\\b\\d{8}\\b");

    static Person known(ServedServices served, String email) {
        Person person = unknown(served, email);
        person.cognito.adminCreateUser(request -> request.userPoolId(Cognito.poolId())
                .username(email)
                .userAttributes(AttributeType.builder()
                        .name("email_verified")
                        .value("true")
                        .build())
                .messageAction(MessageActionType.SUPPRESS));
        return person;
    }

    static Person unknown(ServedServices served, String email) {
        return new Person(served, served.cognito(), email);
    }

    InitiateAuthResponse ask() {
        return cognito.initiateAuth(request -> request.clientId(Cognito.clientId())
                .authFlow(AuthFlowType.USER_AUTH)
                .authParameters(Map.of("USERNAME", email, "PREFERRED_CHALLENGE", "EMAIL_OTP")));
    }

    RespondToAuthChallengeResponse answer(String session, String code) {
        return cognito.respondToAuthChallenge(request -> request.clientId(Cognito.clientId())
                .challengeName(ChallengeNameType.EMAIL_OTP)
                .session(session)
                .challengeResponses(Map.of("USERNAME", email, "EMAIL_OTP_CODE", code)));
    }

    AuthenticationResultType signIn() {
        String session = ask().session();
        return answer(session, newestCode()).authenticationResult();
    }

    AuthenticationResultType refresh(String refreshToken) {
        return cognito.initiateAuth(request -> request.clientId(Cognito.clientId())
                        .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                        .authParameters(Map.of("REFRESH_TOKEN", refreshToken)))
                .authenticationResult();
    }

    String newestCode() {
        Mail newest = served.services.mailbox().newestFirst(email).getFirst();
        Matcher code = CODE.matcher(newest.content().text());
        if (!code.find()) {
            throw new AssertionError("The newest mail has no code: " + newest);
        }
        return code.group();
    }

    /** A code of the right form that is not the newest one. */
    String wrongCode() {
        return newestCode().equals("00000000") ? "00000001" : "00000000";
    }
}
