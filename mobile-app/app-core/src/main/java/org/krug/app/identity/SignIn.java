package org.krug.app.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.krug.app.identity.IdentityJson.Answered;
import org.krug.app.identity.IdentityJson.AuthenticationResult;
import org.krug.app.identity.IdentityJson.Failed;
import org.krug.app.identity.IdentityJson.InitiateAuth;
import org.krug.app.identity.IdentityJson.RespondToAuthChallenge;
import org.krug.app.identity.IdentityJson.RevokeToken;
import org.krug.app.wire.Json;
import org.krug.app.wire.NoAnswerException;
import org.krug.app.wire.Reply;
import org.krug.app.wire.Request;
import org.krug.app.wire.Transport;

/** Cognito's calls for signing in with a code by e-mail: USER_AUTH with EMAIL_OTP, and REFRESH_TOKEN_AUTH. */
public final class SignIn {
    private static final String EMAIL_OTP = "EMAIL_OTP";

    private final Transport transport;
    private final Identity identity;
    private final InstantSource device;

    public SignIn(Transport transport, Identity identity, InstantSource device) {
        this.transport = transport;
        this.identity = identity;
        this.device = device;
    }

    /** Asks for a code by e-mail. */
    public Signed ask(String email) {
        InitiateAuth call = new InitiateAuth(
                identity.clientId(), "USER_AUTH", Map.of("USERNAME", email, "PREFERRED_CHALLENGE", EMAIL_OTP));
        return initiate(call, new Asker(email, "", ""));
    }

    /**
     * Gives the code that was mailed.
     *
     * @param session of {@link Signed.CodeSent} or {@link Signed.WrongCode}
     */
    public Signed give(String email, String session, String code) {
        RespondToAuthChallenge call = new RespondToAuthChallenge(
                identity.clientId(), EMAIL_OTP, session, Map.of("USERNAME", email, "EMAIL_OTP_CODE", code.strip()));
        Signed signed = answered(
                send("RespondToAuthChallenge", Json.text(RespondToAuthChallenge.class, call)),
                new Asker(email, "", session));
        // The pool may ask again instead of refusing.
        return signed instanceof Signed.CodeSent again ? new Signed.WrongCode(again.session()) : signed;
    }

    /** Gets the next access token. */
    public Signed refresh(Tokens tokens) {
        InitiateAuth call =
                new InitiateAuth(identity.clientId(), "REFRESH_TOKEN_AUTH", Map.of("REFRESH_TOKEN", tokens.refresh()));
        return initiate(call, new Asker(tokens.email(), tokens.refresh(), ""));
    }

    /** Makes the tokens worthless. Without a network they stay good until they end; the device has forgotten them anyway. */
    public void revoke(Tokens tokens) {
        send("RevokeToken", Json.text(RevokeToken.class, new RevokeToken(identity.clientId(), tokens.refresh())));
    }

    /** What is known before the answer. */
    private record Asker(String email, String refresh, String session) {}

    private Signed initiate(InitiateAuth call, Asker asker) {
        return answered(send("InitiateAuth", Json.text(InitiateAuth.class, call)), asker);
    }

    private Signed answered(Optional<Reply> reply, Asker asker) {
        return reply.map(came -> came.isDone() ? done(came, asker) : failed(came, asker))
                .orElseGet(Signed.Unanswered::new);
    }

    private Signed done(Reply reply, Asker asker) {
        Optional<Answered> answer = Json.read(Answered.class, reply.body());
        Optional<Signed> in = answer.map(Answered::authenticationResult).map(result -> in(result, asker));
        return in.or(() -> answer.map(Answered::session).map(Signed.CodeSent::new))
                .orElseGet(Signed.Unanswered::new);
    }

    private Signed in(AuthenticationResult result, Asker asker) {
        Instant until = device.instant().plusSeconds(result.expiresIn());
        String refresh = Optional.ofNullable(result.refreshToken()).orElse(asker.refresh());
        return new Signed.In(new Tokens(asker.email(), result.accessToken(), refresh, until));
    }

    private static Signed failed(Reply reply, Asker asker) {
        String type = Json.read(Failed.class, reply.body()).map(Failed::type).orElse("");
        // With a namespace before it or without.
        switch (type.substring(type.indexOf('#') + 1)) {
            case "CodeMismatchException":
                // The same session takes another code, until it ends.
                return new Signed.WrongCode(asker.session());
            case "TooManyRequestsException", "LimitExceededException", "TooManyFailedAttemptsException":
                return new Signed.TooOften();
            case "NotAuthorizedException", "ExpiredCodeException", "UserNotFoundException":
                return new Signed.Ended();
            default:
                return new Signed.Unanswered();
        }
    }

    private Optional<Reply> send(String operation, String body) {
        try {
            return Optional.of(transport.send(new Request(
                    "POST",
                    identity.address() + "/",
                    Map.of(
                            "Content-Type",
                            "application/x-amz-json-1.1",
                            "X-Amz-Target",
                            "AWSCognitoIdentityProviderService." + operation),
                    Optional.of(body))));
        } catch (NoAnswerException e) {
            return Optional.empty();
        }
    }
}
