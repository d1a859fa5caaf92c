package org.krug.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krug.app.wire.LocalServer;
import org.krug.app.wire.UrlTransport;

/** Against the answers of Cognito's API reference; the story signs hundreds of people in at the local cloud's pool. */
class SignInTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private LocalServer server;
    private SignIn signIn;

    @BeforeEach
    void start() {
        server = new LocalServer();
        signIn = new SignIn(
                new UrlTransport(Duration.ofSeconds(5), Duration.ofSeconds(10)),
                new Identity(server.address(), "client"),
                InstantSource.fixed(NOW));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCodeIsAskedForAndGiven() {
        server.behaves(
                (request, exchange) -> LocalServer.answer(
                        exchange,
                        200,
                        request.target().endsWith("InitiateAuth")
                                ? "{\"ChallengeName\":\"EMAIL_OTP\",\"Session\":\"s1\",\"ChallengeParameters\":{}}"
                                : "{\"AuthenticationResult\":{\"AccessToken\":\"a\",\"RefreshToken\":\"r\",\"ExpiresIn\":60}}"));

        assertThat(signIn.ask("a@club.example")).isEqualTo(new Signed.CodeSent("s1"));
        assertThat(signIn.give("a@club.example", "s1", " 123456 "))
                .isEqualTo(new Signed.In(new Tokens("a@club.example", "a", "r", NOW.plusSeconds(60))));
        assertThat(server.asked().get(0).body())
                .contains("\"AuthFlow\":\"USER_AUTH\"", "\"PREFERRED_CHALLENGE\":\"EMAIL_OTP\"");
        assertThat(server.asked().get(1).body()).contains("\"Session\":\"s1\"", "\"EMAIL_OTP_CODE\":\"123456\"");
    }

    @Test
    void aRenewedSessionKeepsItsRefreshTokenWhereNoNewOneComes() {
        server.behaves((request, exchange) -> LocalServer.answer(
                exchange, 200, "{\"AuthenticationResult\":{\"AccessToken\":\"a2\",\"ExpiresIn\":60}}"));

        assertThat(signIn.refresh(new Tokens("a@club.example", "a", "r", NOW)))
                .isEqualTo(new Signed.In(new Tokens("a@club.example", "a2", "r", NOW.plusSeconds(60))));
    }

    @ParameterizedTest
    @CsvSource({
        "CodeMismatchException, WrongCode",
        "com.amazonaws.cognito#CodeMismatchException, WrongCode",
        "NotAuthorizedException, Ended",
        "ExpiredCodeException, Ended",
        "TooManyRequestsException, TooOften",
        "InternalErrorException, Unanswered"
    })
    void aRefusalHasItsMeaning(String type, String meaning) {
        server.behaves((request, exchange) -> LocalServer.answer(exchange, 400, "{\"__type\":\"" + type + "\"}"));

        assertThat(signIn.give("a@club.example", "s1", "1").getClass().getSimpleName())
                .isEqualTo(meaning);
    }

    @Test
    void somethingElseThatAnswersIsNoAnswer() {
        server.behaves((request, exchange) -> LocalServer.answer(exchange, 200, "<html>Sign in to this Wi-Fi</html>"));

        assertThat(signIn.ask("a@club.example")).isEqualTo(new Signed.Unanswered());
    }
}
