package org.krug.members;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.InvalidInput;
import org.krug.kernel.Accounts;
import org.krug.kernel.AwsAnswer;
import org.krug.kernel.AwsCalls;
import org.krug.kernel.AwsOperation;
import org.krug.kernel.Settings;

/** Accounts in a Cognito user pool whose people sign in with a code by e-mail. */
@Singleton
@Secondary
final class CognitoAccounts implements Accounts {
    /** Two hundred approvals at once are more than Cognito's quota of 50 new people a second: it throttles, and is asked again. */
    private static final int TRIES = 8;

    private static final AwsOperation CREATE = operation("AdminCreateUser").withAttempts(TRIES);
    private static final AwsOperation DELETE = operation("AdminDeleteUser").withAttempts(TRIES);
    private static final AwsOperation GET =
            operation("GetUser").withAttempts(TRIES).unsigned();

    private final AwsCalls cognito;

    CognitoAccounts(AwsCalls cognito) {
        this.cognito = cognito;
    }

    private static AwsOperation operation(String name) {
        return AwsOperation.named(
                "cognito-idp", "COGNITO_IDENTITY_PROVIDER", "AWSCognitoIdentityProviderService." + name);
    }

    /** The address counts as verified, for a code sent there is the only way in; Cognito itself writes to nobody. */
    @Override
    public void open(String email) {
        Map<String, Object> user = Map.of(
                "UserPoolId",
                Settings.required("USER_POOL"),
                "Username",
                email,
                "MessageAction",
                "SUPPRESS",
                "UserAttributes",
                List.of(attribute("email", email), attribute("email_verified", "true")));
        if (cognito.call(CREATE, user) instanceof AwsAnswer.Refused refused) {
            switch (refused.type()) {
                case "UsernameExistsException" -> {
                    // The account of somebody who is a member of another club, or whose approval is repeated.
                }
                case "InvalidParameterException" -> throw new InvalidInput("email", InvalidInput.Rule.WRONG_FORM);
                default -> throw refused.unexpected(CREATE);
            }
        }
    }

    @Override
    public void close(String subjectOrEmail) {
        Map<String, Object> user = Map.of("UserPoolId", Settings.required("USER_POOL"), "Username", subjectOrEmail);
        // Erasing is repeated after it was cut off: then the account is closed already.
        if (cognito.call(DELETE, user) instanceof AwsAnswer.Refused refused
                && !refused.type().equals("UserNotFoundException")) {
            throw refused.unexpected(DELETE);
        }
    }

    private static Map<String, String> attribute(String name, String value) {
        return Map.of("Name", name, "Value", value);
    }

    /** Only a verified address tells who somebody is: people may change theirs, and claim another's until they are asked for a code. */
    @Override
    public Optional<String> emailOf(String accessToken) {
        return switch (cognito.call(GET, Map.of("AccessToken", accessToken))) {
            case AwsAnswer.Done done -> {
                Map<String, String> attributes = attributes(done);
                yield Optional.ofNullable(attributes.get("email"))
                        .filter(email -> "true".equals(attributes.get("email_verified")));
            }
            case AwsAnswer.Refused refused
            when refused.type().equals("NotAuthorizedException")
                    || refused.type().equals("UserNotFoundException") -> Optional.empty(); // Signed out, or gone.
            case AwsAnswer.Refused refused -> throw refused.unexpected(GET);
        };
    }

    private static Map<String, String> attributes(AwsAnswer.Done done) {
        Map<String, String> attributes = new HashMap<>();
        if (done.fields().get("UserAttributes") instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> attribute
                        && attribute.get("Name") instanceof String name
                        && attribute.get("Value") instanceof String value) {
                    attributes.put(name, value);
                }
            }
        }
        return attributes;
    }
}
