package org.krug.local.aws.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.local.aws.ServedServices;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnauthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedTokenTypeException;

class TokenLifeTest {
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

    private void assertRefused(Person person, String accessToken, String why) {
        assertThatThrownBy(() -> person.cognito().getUser(request -> request.accessToken(accessToken)))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining(why);
    }

    @Test
    void anAccessTokenLivesForAnHourAndIsRefreshedForThirtyDays() throws Exception {
        Person anna = Person.known(served, "anna@example.org");
        AuthenticationResultType tokens = anna.signIn();
        served.clock.standAt(ServedServices.START.plus(Duration.ofHours(1)));
        assertRefused(anna, tokens.accessToken(), "Access Token has expired");

        AuthenticationResultType fresh = anna.refresh(tokens.refreshToken());
        assertThat(fresh.refreshToken()).isNull();
        assertThat(anna.cognito()
                        .getUser(request -> request.accessToken(fresh.accessToken()))
                        .username())
                .isEqualTo(
                        SignedJWT.parse(tokens.accessToken()).getJWTClaimsSet().getSubject());
        assertThat(SignedJWT.parse(fresh.accessToken()).getJWTClaimsSet().getLongClaim("auth_time"))
                .as("the time of signing in, not of refreshing")
                .isEqualTo(ServedServices.START.getEpochSecond());
        assertThat(anna.cognito()
                        .getTokensFromRefreshToken(
                                request -> request.clientId(Cognito.clientId()).refreshToken(tokens.refreshToken()))
                        .authenticationResult()
                        .idToken())
                .isNotEmpty();

        served.clock.standAt(ServedServices.START.plus(Duration.ofDays(30)));
        assertThatThrownBy(() -> anna.refresh(tokens.refreshToken()))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Refresh Token has expired");
    }

    @Test
    void revokingEndsOneSignInWithItsAccessTokens() {
        Person anna = Person.known(served, "anna@example.org");
        AuthenticationResultType phone = anna.signIn();
        AuthenticationResultType laptop = anna.signIn();
        for (int time = 0; time < 2; time++) {
            anna.cognito()
                    .revokeToken(request -> request.clientId(Cognito.clientId()).token(phone.refreshToken()));
        }
        assertRefused(anna, phone.accessToken(), "Access Token has been revoked");
        assertThatThrownBy(() -> anna.refresh(phone.refreshToken()))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Refresh Token has been revoked");
        assertThat(anna.cognito()
                        .getUser(request -> request.accessToken(laptop.accessToken()))
                        .username())
                .isNotEmpty();
    }

    @Test
    void onlyRefreshTokensOfTheClientAreRevoked() {
        Person anna = Person.known(served, "anna@example.org");
        AuthenticationResultType tokens = anna.signIn();
        assertThatThrownBy(() -> anna.cognito()
                        .revokeToken(
                                request -> request.clientId(Cognito.clientId()).token(tokens.accessToken())))
                .isInstanceOf(UnsupportedTokenTypeException.class);
        assertThatThrownBy(() -> anna.cognito()
                        .revokeToken(request -> request.clientId("other").token(tokens.refreshToken())))
                .isInstanceOf(UnauthorizedException.class);
        assertThat(anna.refresh(tokens.refreshToken())).isNotNull();
    }

    @Test
    void signingOutEverywhereEndsEverySignIn() {
        Person anna = Person.known(served, "anna@example.org");
        AuthenticationResultType phone = anna.signIn();
        AuthenticationResultType laptop = anna.signIn();
        anna.cognito().globalSignOut(request -> request.accessToken(phone.accessToken()));
        assertRefused(anna, phone.accessToken(), "revoked");
        assertRefused(anna, laptop.accessToken(), "revoked");
        assertThatThrownBy(() -> anna.refresh(laptop.refreshToken())).isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> anna.cognito().globalSignOut(request -> request.accessToken(phone.accessToken())))
                .isInstanceOf(NotAuthorizedException.class);
        assertThat(anna.signIn()).isNotNull();
    }

    @Test
    void alteredForeignAndIdTokensAreRefused() throws Exception {
        Person anna = Person.known(served, "anna@example.org");
        AuthenticationResultType tokens = anna.signIn();
        String token = tokens.accessToken();
        assertRefused(anna, token.substring(0, token.lastIndexOf('.') + 1) + "AAAA", "Invalid Access Token");
        assertRefused(anna, tokens.idToken(), "Invalid Access Token");
        assertRefused(anna, "eyJhbGciOiJub25lIn0.eyJ0b2tlbl91c2UiOiJhY2Nlc3MifQ.", "Invalid Access Token");
        assertThatThrownBy(() -> anna.refresh("invented")).isInstanceOf(NotAuthorizedException.class);
        try (ServedServices other = ServedServices.withKeyOfItsOwn(data.resolve("another"), (arn, input, due) -> {})) {
            assertRefused(anna, Person.known(other, "anna@example.org").signIn().accessToken(), "Invalid Access Token");
        }
    }

    @Test
    void peopleSessionsTokensAndTheKeyOutliveARestart() throws Exception {
        Person before = Person.known(served, "anna@example.org");
        AuthenticationResultType tokens = before.signIn();
        AuthenticationResultType revoked = before.signIn();
        before.cognito()
                .revokeToken(request -> request.clientId(Cognito.clientId()).token(revoked.refreshToken()));
        String session = before.ask().session();
        assertThatThrownBy(() -> before.answer(session, before.wrongCode()));
        served.close();
        served = ServedServices.over(data);
        Person anna = Person.unknown(served, "anna@example.org");

        assertThat(anna.cognito()
                        .getUser(request -> request.accessToken(tokens.accessToken()))
                        .username())
                .isNotEmpty();
        assertThat(anna.refresh(tokens.refreshToken())).isNotNull();
        assertRefused(anna, revoked.accessToken(), "revoked");
        assertThat(anna.answer(session, anna.newestCode()).authenticationResult())
                .isNotNull();
    }

    @Test
    void theKeyIsItsOwnersOnlyAndNoSecretLiesInTheFiles() throws Exception {
        served.close();
        Files.delete(data.resolve("cognito/signing-key.json"));
        served = ServedServices.withKeyOfItsOwn(data, (arn, input, due) -> {});
        Person anna = Person.known(served, "anna@example.org");
        String session = anna.ask().session();
        String refreshToken =
                anna.answer(session, anna.newestCode()).authenticationResult().refreshToken();
        assertThat(Files.getPosixFilePermissions(data.resolve("cognito/signing-key.json")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        for (String file : new String[] {"challenges.jsonl", "grants.jsonl"}) {
            assertThat(Files.readString(data.resolve("cognito").resolve(file)))
                    .doesNotContain(session, refreshToken, anna.newestCode());
        }
    }
}
