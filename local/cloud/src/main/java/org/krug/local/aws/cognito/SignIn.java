package org.krug.local.aws.cognito;

import static org.krug.local.aws.wire.AwsAnswer.done;
import static org.krug.local.aws.wire.AwsAnswer.refused;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.krug.local.aws.cognito.Challenges.Started;
import org.krug.local.aws.cognito.Challenges.Verdict;
import org.krug.local.aws.wire.AwsAnswer;
import org.krug.local.aws.wire.AwsAnswer.Refused;
import org.krug.local.aws.wire.Fields;
import org.krug.local.aws.wire.Json;

/**
 * Signing in with a mailed code. Somebody whom the pool does not know gets the very same answers, as with
 * PreventUserExistenceErrors ENABLED: a challenge, a session, a masked destination, and no code that fits.
 */
record SignIn(Pool pool, Refresh refresh) {
    private static final String EMAIL_OTP = "EMAIL_OTP";
    private static final String SELECT_CHALLENGE = "SELECT_CHALLENGE";
    private static final int LONGEST_USERNAME = 128;
    private static final List<String> FLOWS = List.of(
            "USER_SRP_AUTH",
            "REFRESH_TOKEN_AUTH",
            "REFRESH_TOKEN",
            "CUSTOM_AUTH",
            "ADMIN_NO_SRP_AUTH",
            "USER_PASSWORD_AUTH",
            "ADMIN_USER_PASSWORD_AUTH",
            "USER_AUTH");

    AwsAnswer initiateAuth(Fields input) {
        Optional<Refused> refusal = Pool.otherClient(input);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Fields parameters = input.object("AuthParameters");
        String flow = input.text("AuthFlow").orElse("");
        return switch (flow) {
            case "USER_AUTH" -> userAuth(parameters);
            case "REFRESH_TOKEN_AUTH", "REFRESH_TOKEN" ->
                parameters.text("REFRESH_TOKEN").map(refresh::tokens).orElseGet(() -> Pool.missing("REFRESH_TOKEN"));
            default ->
                refused(
                        "InvalidParameterException",
                        FLOWS.contains(flow)
                                ? flow + " flow not enabled for this client"
                                : "1 validation error detected: Value at 'authFlow' failed to satisfy constraint: Member must"
                                        + " satisfy enum value set: " + FLOWS);
        };
    }

    private AwsAnswer userAuth(Fields parameters) {
        Optional<String> username = username(parameters);
        if (username.isEmpty()) {
            return Pool.missing("USERNAME");
        }
        // A preference that the pool does not offer leads to the choice of what it does.
        return parameters.text("PREFERRED_CHALLENGE").filter(EMAIL_OTP::equals).isPresent()
                ? mailCode(username.get())
                : choice(username.get());
    }

    private static Optional<String> username(Fields parameters) {
        return parameters.text("USERNAME").filter(name -> name.length() <= LONGEST_USERNAME);
    }

    private AwsAnswer choice(String username) {
        ObjectNode output = Json.object();
        output.put("ChallengeName", SELECT_CHALLENGE);
        output.put("Session", pool.challenges().choose(username));
        output.set("ChallengeParameters", Json.object());
        output.set("AvailableChallenges", Json.array().add(EMAIL_OTP));
        return done(output);
    }

    private AwsAnswer mailCode(String username) {
        Optional<Started> started = pool.challenges().start(username);
        if (started.isEmpty()) {
            return refused("TooManyRequestsException", "Too many requests");
        }
        Optional<User> user = pool.users().find(username);
        user.ifPresent(known ->
                pool.mailbox().add(CodeMail.to(known.email(), started.get().code())));
        ObjectNode parameters = Json.object();
        parameters.put("CODE_DELIVERY_DELIVERY_MEDIUM", "EMAIL");
        parameters.put(
                "CODE_DELIVERY_DESTINATION",
                CodeMail.masked(user.map(User::email).orElse(username)));
        ObjectNode output = Json.object();
        output.put("ChallengeName", EMAIL_OTP);
        output.put("Session", started.get().session());
        output.set("ChallengeParameters", parameters);
        return done(output);
    }

    AwsAnswer respondToAuthChallenge(Fields input) {
        Optional<Refused> refusal = Pool.otherClient(input);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Fields responses = input.object("ChallengeResponses");
        Optional<String> username = username(responses);
        if (username.isEmpty()) {
            return Pool.missing("USERNAME");
        }
        String session = input.text("Session").orElse("");
        return switch (input.text("ChallengeName").orElse("")) {
            case EMAIL_OTP ->
                responses
                        .text("EMAIL_OTP_CODE")
                        .map(code -> code(session, username.get(), code.strip()))
                        .orElseGet(() -> Pool.missing("EMAIL_OTP_CODE"));
            case SELECT_CHALLENGE ->
                responses
                        .text("ANSWER")
                        .map(answer -> selected(session, username.get(), answer))
                        .orElseGet(() -> Pool.missing("ANSWER"));
            default -> refused("InvalidParameterException", "The pool has no such challenge.");
        };
    }

    private AwsAnswer selected(String session, String username, String answer) {
        if (!answer.equals(EMAIL_OTP)) {
            return refused("InvalidParameterException", "The selected challenge is not available.");
        }
        Verdict verdict = pool.challenges().chosen(session, username);
        return verdict == Verdict.RIGHT ? mailCode(username) : refusal(verdict);
    }

    private AwsAnswer code(String session, String username, String code) {
        Verdict verdict = pool.challenges().answer(session, username, code);
        Optional<User> user = pool.users().find(username);
        // A code fits without a user only when the account was deleted after its code was mailed.
        if (verdict == Verdict.RIGHT && user.isPresent()) {
            pool.users().verifyEmail(user.get(), pool.clock().instant());
            return refresh.signedIn(pool.users().find(username).orElse(user.get()));
        }
        return refusal(verdict == Verdict.RIGHT ? Verdict.NO_SESSION : verdict);
    }

    private static AwsAnswer refusal(Verdict verdict) {
        return switch (verdict) {
            case WRONG_CODE -> refused("CodeMismatchException", "Invalid code or auth state for the user.");
            case EXPIRED -> refused("NotAuthorizedException", "Invalid session for the user, session is expired.");
            case USED ->
                refused("NotAuthorizedException", "Invalid session for the user, session can only be used once.");
            case NO_SESSION, RIGHT -> refused("NotAuthorizedException", "Invalid session for the user.");
        };
    }
}
