package org.krug.local.services;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.krug.local.aws.AwsServices;
import org.krug.local.aws.cognito.Cognito;
import org.krug.local.clock.Deadlines;
import org.krug.local.http.Endpoint;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;
import org.krug.local.lambda.CallOutcome;
import org.krug.local.lambda.FunctionCaller;

/** Cognito, SES, SNS, EventBridge Scheduler and SSM as they are emulated here. */
public final class LocalServices implements CloudServices {
    /** Where the local cloud serves them; their own paths, such as "/_local/aws/ssm", begin with it. */
    private static final String PREFIX = "/_local/aws";

    private final AwsServices services;

    private LocalServices(AwsServices services) {
        this.services = services;
    }

    /** Opens them over a folder of the local cloud's data. */
    public static CloudServices start(Surroundings surroundings) {
        String issuer = surroundings.address() + "/" + Cognito.poolId();
        return new LocalServices(AwsServices.at(
                surroundings.data().resolve("services"),
                surroundings.clock(),
                (function, input, due) -> call(surroundings.functions(), function, input),
                issuer));
    }

    /** The emulated services themselves, for whoever reads the mailbox in this process. */
    public AwsServices services() {
        return services;
    }

    @Override
    public Endpoint endpoint() {
        return this::answer;
    }

    @Override
    public Deadlines deadlines() {
        return new Deadlines() {
            @Override
            public Optional<Instant> nextDue() {
                return services.scheduler().nextDue();
            }

            @Override
            public void fireDue(Instant upTo) {
                services.scheduler().fireDue(upTo);
            }
        };
    }

    @Override
    public Tokens tokens() {
        Cognito cognito = services.cognito();
        return new Tokens(cognito.jwks(), cognito.issuer(), Set.of(Cognito.clientId()));
    }

    @Override
    public Map<String, String> references() {
        return Map.of("AWS::Cognito::UserPool", Cognito.poolId(), "AWS::Cognito::UserPoolClient", Cognito.clientId());
    }

    @Override
    public Map<String, Page> pages() {
        return Map.of(
                "mailbox",
                new Page(
                        "Mailbox",
                        "Every mail that was sent, sign-in codes too",
                        Objects.requireNonNull(services.endpoints().get(AwsServices.MAILBOX))),
                "pushes",
                new Page(
                        "Pushes",
                        "What would have gone to people's phones",
                        Objects.requireNonNull(services.endpoints().get(AwsServices.PUSHES))));
    }

    @Override
    public void close() {
        services.close();
    }

    /** A service's own path wins; at the bare address they are told apart by what their requests carry. */
    private HttpAnswer answer(HttpCall call) {
        String whole = PREFIX + call.path();
        return services.endpoints().entrySet().stream()
                .filter(entry -> whole.equals(entry.getKey()) || whole.startsWith(entry.getKey() + "/"))
                .findFirst()
                .map(entry -> entry.getValue().answer(at(whole, call)))
                .orElseGet(() -> services.endpoint().answer(call));
    }

    private static HttpCall at(String path, HttpCall call) {
        return new HttpCall(call.method(), path, call.rawQuery(), call.headers(), call.body(), call.sourceIp());
    }

    private static void call(FunctionCaller functions, String function, String input) {
        CallOutcome outcome = functions.call(function, input.getBytes(StandardCharsets.UTF_8));
        if (!(outcome instanceof CallOutcome.Answered)) {
            throw new IllegalStateException(function + ": " + outcome);
        }
    }
}
