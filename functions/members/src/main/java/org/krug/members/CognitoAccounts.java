package org.krug.members;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.krug.kernel.Accounts;
import org.krug.kernel.Settings;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** Accounts in a Cognito user pool whose people sign in with a code by e-mail. */
@Singleton
@Secondary
final class CognitoAccounts implements Accounts {
    private final CognitoIdentityProviderClient cognito;

    CognitoAccounts(CognitoIdentityProviderClient cognito) {
        this.cognito = cognito;
    }

    @Factory
    static final class Client {
        @Singleton
        @Bean(preDestroy = "close")
        CognitoIdentityProviderClient cognito(SdkHttpClient http) {
            return CognitoIdentityProviderClient.builder().httpClient(http).build();
        }
    }

    /** The address counts as verified, for a code sent there is the only way in; Cognito itself writes to nobody. */
    @Override
    public void open(String email) {
        try {
            cognito.adminCreateUser(create -> create.userPoolId(Settings.required("USER_POOL"))
                    .username(email)
                    .messageAction(MessageActionType.SUPPRESS)
                    .userAttributes(attribute("email", email), attribute("email_verified", "true")));
        } catch (UsernameExistsException alreadyOpen) {
            // The account of somebody who is a member of another club, or whose approval is repeated.
        }
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }

    /** Only a verified address tells who somebody is: people may change theirs, and claim another's until they are asked for a code. */
    @Override
    public Optional<String> emailOf(String accessToken) {
        try {
            GetUserResponse user = cognito.getUser(get -> get.accessToken(accessToken));
            Map<String, String> attributes =
                    user.userAttributes().stream().collect(Collectors.toMap(AttributeType::name, AttributeType::value));
            return Optional.ofNullable(attributes.get("email"))
                    .filter(email -> "true".equals(attributes.get("email_verified")));
        } catch (NotAuthorizedException | UserNotFoundException signedOutOrGone) {
            return Optional.empty();
        }
    }
}
