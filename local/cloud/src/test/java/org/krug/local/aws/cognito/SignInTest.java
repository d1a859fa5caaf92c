package org.krug.local.aws.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.local.aws.ServedServices;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyRequestsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

class SignInTest {
    @TempDir
    Path data;

    ServedServices served;

    @BeforeEach
    void serve() throws Exception {
        served = ServedServices.over(data);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aKnownPersonSignsInWithTheMailedCode() {
        Person anna = Person.known(served, "anna@example.org");

        InitiateAuthResponse challenge = anna.ask();
        assertThat(challenge.challengeName()).isEqualTo(ChallengeNameType.EMAIL_OTP);
        assertThat(challenge.challengeParameters())
                .containsEntry("CODE_DELIVERY_DELIVERY_MEDIUM", "EMAIL")
                .containsEntry("CODE_DELIVERY_DESTINATION", "a***@e***");

        AuthenticationResultType tokens =
                anna.answer(challenge.session(), anna.newestCode()).authenticationResult();
        assertThat(tokens.tokenType()).isEqualTo("Bearer");
        assertThat(tokens.expiresIn()).isEqualTo(3600);
        assertThat(anna.cognito()
                        .getUser(request -> request.accessToken(tokens.accessToken()))
                        .userAttributes())
                .extracting(AttributeType::name, AttributeType::value)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("email", "anna@example.org"),
                        org.assertj.core.groups.Tuple.tuple("email_verified", "true"));
    }

    @Test
    void tokensCarryCognitosClaimsAndVerifyWithThePublishedKeys() throws Exception {
        Person anna = Person.known(served, "anna@example.org");
        AuthenticationResultType tokens = anna.signIn();
        String issuer = Cognito.issuer(served.address());
        String path = issuer.substring(served.address().length());

        JWKSet keys = JWKSet.parse(served.get(path + "/.well-known/jwks.json").body());
        assertThat(keys.containsNonPublicKeys()).isFalse();
        assertThat(served.get(path + "/.well-known/openid-configuration").body())
                .contains(issuer + "/.well-known/jwks.json");
        JWTClaimsSet access = verified(tokens.accessToken(), keys);
        JWTClaimsSet id = verified(tokens.idToken(), keys);

        assertThat(access.getIssuer()).isEqualTo(issuer);
        assertThat(access.getStringClaim("client_id")).isEqualTo(Cognito.clientId());
        assertThat(access.getStringClaim("token_use")).isEqualTo("access");
        assertThat(access.getStringClaim("scope")).isEqualTo("aws.cognito.signin.user.admin");
        assertThat(access.getStringClaim("username")).isEqualTo(access.getSubject());
        assertThat(access.getLongClaim("auth_time")).isEqualTo(ServedServices.START.getEpochSecond());
        assertThat(access.getExpirationTime()).isEqualTo(ServedServices.START.plus(Duration.ofHours(1)));
        assertThat(access.getStringClaim("email"))
                .as("access tokens carry no e-mail address")
                .isNull();
        assertThat(access.getStringClaim("origin_jti")).isEqualTo(id.getStringClaim("origin_jti"));
        assertThat(access.getJWTID()).isNotEqualTo(id.getJWTID());
        assertThat(id.getAudience()).containsExactly(Cognito.clientId());
        assertThat(id.getStringClaim("email")).isEqualTo("anna@example.org");
        assertThat(id.getBooleanClaim("email_verified")).isTrue();
        assertThat(id.getStringClaim("cognito:username")).isEqualTo(access.getSubject());
        assertThat(id.getStringClaim("token_use")).isEqualTo("id");
    }

    private static JWTClaimsSet verified(String token, JWKSet keys) throws Exception {
        SignedJWT parsed = SignedJWT.parse(token);
        RSAKey key = keys.getKeyByKeyId(parsed.getHeader().getKeyID()).toRSAKey();
        assertThat(parsed.verify(new RSASSAVerifier(key))).isTrue();
        return parsed.getJWTClaimsSet();
    }

    @Test
    void withoutAPreferenceThePersonChoosesTheMailedCode() {
        Person anna = Person.known(served, "anna@example.org");
        InitiateAuthResponse choice = anna.cognito()
                .initiateAuth(request -> request.clientId(Cognito.clientId())
                        .authFlow(AuthFlowType.USER_AUTH)
                        .authParameters(Map.of("USERNAME", anna.email())));
        assertThat(choice.challengeName()).isEqualTo(ChallengeNameType.SELECT_CHALLENGE);
        assertThat(choice.availableChallenges()).containsExactly(ChallengeNameType.EMAIL_OTP);

        String session = anna.cognito()
                .respondToAuthChallenge(request -> request.clientId(Cognito.clientId())
                        .challengeName(ChallengeNameType.SELECT_CHALLENGE)
                        .session(choice.session())
                        .challengeResponses(Map.of("USERNAME", anna.email(), "ANSWER", "EMAIL_OTP")))
                .session();

        assertThat(anna.answer(session, anna.newestCode())
                        .authenticationResult()
                        .accessToken())
                .isNotEmpty();
        assertThatThrownBy(() -> anna.answer(choice.session(), anna.newestCode()))
                .isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void addressesAreOnePersonInAnyLetterCase() {
        Person.known(served, "Anna@Example.org");
        Person shouting = Person.unknown(served, "ANNA@EXAMPLE.ORG");
        assertThat(shouting.signIn().accessToken()).isNotEmpty();
        assertThatThrownBy(() -> Person.known(served, "anna@example.org")).isInstanceOf(UsernameExistsException.class);
    }

    @Test
    void aCodeWorksOnce() {
        Person anna = Person.known(served, "anna@example.org");
        String session = anna.ask().session();
        anna.answer(session, anna.newestCode());
        assertThatThrownBy(() -> anna.answer(session, anna.newestCode()))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("session can only be used once");
    }

    @Test
    void aCodeSentManyTimesAtOnceSignsInOnce() throws Exception {
        Person anna = Person.known(served, "anna@example.org");
        String session = anna.ask().session();
        String code = anna.newestCode();
        Callable<Boolean> attempt = () -> {
            try {
                anna.answer(session, code);
                return true;
            } catch (NotAuthorizedException refused) {
                return false;
            }
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            int signedIn = 0;
            for (Future<Boolean> result :
                    threads.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt, attempt))) {
                signedIn += result.get() ? 1 : 0;
            }
            assertThat(signedIn).isEqualTo(1);
        }
    }

    @Test
    void aCodeExpiresAfterThreeMinutes() {
        Person anna = Person.known(served, "anna@example.org");
        String session = anna.ask().session();
        served.clock.standAt(ServedServices.START.plus(Duration.ofMinutes(3)));
        assertThatThrownBy(() -> anna.answer(session, anna.newestCode()))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("session is expired");

        String next = anna.ask().session();
        served.clock.standAt(ServedServices.START.plus(Duration.ofMinutes(6).minusMillis(1)));
        assertThat(anna.answer(next, anna.newestCode()).authenticationResult()).isNotNull();
    }

    @Test
    void threeWrongCodesEndTheSession() {
        Person anna = Person.known(served, "anna@example.org");
        String session = anna.ask().session();
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> anna.answer(session, anna.wrongCode())).isInstanceOf(CodeMismatchException.class);
        }
        assertThatThrownBy(() -> anna.answer(session, anna.newestCode()))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Invalid session for the user.");
    }

    @Test
    void aWrongCodeLeavesTheRightOneValid() {
        Person anna = Person.known(served, "anna@example.org");
        String session = anna.ask().session();
        assertThatThrownBy(() -> anna.answer(session, anna.wrongCode())).isInstanceOf(CodeMismatchException.class);
        assertThat(anna.answer(session, anna.newestCode()).authenticationResult())
                .isNotNull();
    }

    @Test
    void aSessionServesNobodyElse() {
        Person anna = Person.known(served, "anna@example.org");
        Person boris = Person.known(served, "boris@example.org");
        String session = anna.ask().session();
        assertThatThrownBy(() -> boris.answer(session, anna.newestCode())).isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void knownAndUnknownPeopleGetTheSameAnswers() {
        Person known = Person.known(served, "anna@example.org");
        Person unknown = Person.unknown(served, "alla@elsewhere.org");
        assertThat(conversation(known)).isEqualTo(conversation(unknown));
        assertThat(served.services.mailbox().newestFirst(unknown.email())).isEmpty();
    }

    /** Everything that somebody without the mails can learn by asking, guessing, waiting and asking too often. */
    private List<String> conversation(Person person) {
        served.clock.standAt(ServedServices.START);
        InitiateAuthResponse first = person.ask();
        List<String> seen = new java.util.ArrayList<>();
        seen.add(shape(first));
        for (int guess = 0; guess < 4; guess++) {
            seen.add(refusal(() -> person.answer(first.session(), "not it")));
        }
        String second = person.ask().session();
        served.clock.standAt(ServedServices.START.plus(Duration.ofMinutes(4)));
        seen.add(refusal(() -> person.answer(second, "not it")));
        for (int more = 0; more < Challenges.MOST_CODES; more++) {
            seen.add(refusal(person::ask));
        }
        return seen;
    }

    private static String shape(InitiateAuthResponse response) {
        return response.toBuilder()
                .session("x".repeat(response.session().length()))
                .build()
                .toString();
    }

    private static String refusal(Runnable call) {
        try {
            call.run();
            return "accepted";
        } catch (CognitoIdentityProviderException refused) {
            return refused.statusCode() + " " + refused.awsErrorDetails().errorCode() + " "
                    + refused.awsErrorDetails().errorMessage();
        }
    }

    @Test
    void codesAreLimitedForAWhile() {
        Person anna = Person.known(served, "anna@example.org");
        for (int code = 0; code < Challenges.MOST_CODES; code++) {
            anna.ask();
        }
        assertThatThrownBy(anna::ask).isInstanceOf(TooManyRequestsException.class);
        assertThat(Person.known(served, "boris@example.org").signIn()).isNotNull();
        served.clock.standAt(ServedServices.START.plus(Challenges.REMEMBERED).plusMillis(1));
        assertThat(anna.signIn()).isNotNull();
    }

    @Test
    void aDeletedPersonIsUnknownAtOnce() {
        Person anna = Person.known(served, "anna@example.org");
        AuthenticationResultType tokens = anna.signIn();
        String session = anna.ask().session();
        String code = anna.newestCode();
        anna.cognito()
                .adminDeleteUser(request -> request.userPoolId(Cognito.poolId()).username(anna.email()));

        assertThatThrownBy(() -> anna.answer(session, code)).isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> anna.cognito().getUser(request -> request.accessToken(tokens.accessToken())))
                .isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> anna.refresh(tokens.refreshToken())).isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> anna.cognito()
                        .adminGetUser(
                                request -> request.userPoolId(Cognito.poolId()).username(anna.email())))
                .isInstanceOf(UserNotFoundException.class);
    }

    @Test
    void otherPoolsClientsAndFlowsAreRefused() {
        Person anna = Person.known(served, "anna@example.org");
        assertThatThrownBy(() -> anna.cognito()
                        .adminGetUser(
                                request -> request.userPoolId("local_Other").username(anna.email())))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> anna.cognito()
                        .initiateAuth(request -> request.clientId("other").authFlow(AuthFlowType.USER_AUTH)))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> anna.cognito()
                        .initiateAuth(request -> request.clientId(Cognito.clientId())
                                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                                .authParameters(Map.of("USERNAME", anna.email(), "PASSWORD", "x"))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("flow not enabled for this client");
        assertThatThrownBy(() -> Person.known(served, "no address")).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> Person.known(served, "a".repeat(200) + "@example.org"))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void malformedRequestsAreRefusedInAwssForm() throws Exception {
        String target = "AWSCognitoIdentityProviderService.InitiateAuth";
        for (String body : List.of("{", "[]", "null", "\"x\"", "{\"ClientId\":7,\"AuthFlow\":{}}", "\u0000")) {
            var answer = served.post("/_local/aws/cognito", body, "X-Amz-Target", target);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).contains("__type");
            assertThat(answer.headers().firstValue("x-amzn-ErrorType")).isPresent();
        }
        assertThat(served.post("/_local/aws/cognito", "{}", "X-Amz-Target", "Other.Thing")
                        .body())
                .contains("UnknownOperationException");
        assertThat(served.post("/_local/aws/cognito", "x".repeat(2 << 20), "X-Amz-Target", target)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void administratorsOperationsNeedASignature() throws Exception {
        var answer = served.post(
                "/_local/aws/cognito",
                "{\"UserPoolId\":\"local_Krug\",\"Username\":\"anna@example.org\"}",
                "X-Amz-Target",
                "AWSCognitoIdentityProviderService.AdminCreateUser");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("MissingAuthenticationTokenException");
    }
}
