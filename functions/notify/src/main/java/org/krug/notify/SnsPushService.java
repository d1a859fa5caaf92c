package org.krug.notify;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krug.contract.InvalidInput;
import org.krug.contract.notify.PushPlatform;
import org.krug.kernel.AwsAnswer;
import org.krug.kernel.AwsCalls;
import org.krug.kernel.AwsOperation;
import org.krug.kernel.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes by Amazon SNS, which hands them to Apple and Google. A token's endpoint is created anew each time, which gives the one there is, and then
 * brought to life: SNS disables an endpoint when Apple or Google say that its token is over.
 */
@Singleton
final class SnsPushService implements PushService {
    private static final Logger LOG = LoggerFactory.getLogger(SnsPushService.class);
    private static final Pattern EXISTING =
            Pattern.compile("Endpoint (arn:[^ ]+) already exists with the same [Tt]oken");
    private static final AwsOperation CREATE = operation("CreatePlatformEndpoint");
    private static final AwsOperation SET = operation("SetEndpointAttributes");
    private static final AwsOperation PUBLISH = operation("Publish");
    private static final AwsOperation DELETE = operation("DeleteEndpoint");

    /** For an endpoint that was deleted SNS calls the target a wrong parameter; all else in the request is always the same. */
    private static final List<String> DEAD = List.of("EndpointDisabled", "NotFound", "InvalidParameter");

    private final AwsCalls sns;
    private final PushPayloads payloads;
    private final Set<PushPlatform> toldOff = ConcurrentHashMap.newKeySet();

    SnsPushService(AwsCalls sns, PushPayloads payloads) {
        this.sns = sns;
        this.payloads = payloads;
    }

    private static AwsOperation operation(String name) {
        return AwsOperation.queried("sns", "SNS", name, "2010-03-31");
    }

    @Override
    public Optional<String> endpoint(PushPlatform platform, String token) {
        return application(platform).map(application -> endpoint(application, token));
    }

    private String endpoint(String application, String token) {
        String endpoint = switch (sns.call(CREATE, Map.of("PlatformApplicationArn", application, "Token", token))) {
            case AwsAnswer.Done(var fields) ->
                Objects.requireNonNull(fields.get("EndpointArn")).toString();
            case AwsAnswer.Refused refused
            when refused.type().startsWith("InvalidParameter") ->
                existing(refused).orElseThrow(() -> new InvalidInput("token", InvalidInput.Rule.WRONG_FORM));
            case AwsAnswer.Refused refused -> throw refused.unexpected(CREATE);
        };
        Map<String, String> alive = Map.of(
                "EndpointArn",
                endpoint,
                "Attributes.entry.1.key",
                "Enabled",
                "Attributes.entry.1.value",
                "true",
                "Attributes.entry.2.key",
                "Token",
                "Attributes.entry.2.value",
                token);
        if (sns.call(SET, alive) instanceof AwsAnswer.Refused refused) {
            throw refused.unexpected(SET);
        }
        return endpoint;
    }

    /** SNS names the endpoint there is when it has other attributes than were asked for (SNS Developer Guide, "Creating an Amazon SNS platform endpoint"). */
    private static Optional<String> existing(AwsAnswer.Refused refused) {
        Matcher named = EXISTING.matcher(refused.message());
        return named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** Without an application, which a club's cloud may have for one platform only, no pushes are sent there. Said once. */
    private Optional<String> application(PushPlatform platform) {
        Optional<String> application =
                platform == PushPlatform.NONE ? Optional.empty() : Settings.find("PUSH_" + platform + "_APPLICATION");
        if (application.isEmpty() && platform != PushPlatform.NONE && toldOff.add(platform)) {
            LOG.warn("no pushes go to {}: PUSH_{}_APPLICATION is not set", platform, platform);
        }
        return application;
    }

    @Override
    public Pushed push(Push push) {
        Map<String, String> message =
                Map.of("TargetArn", push.endpoint(), "MessageStructure", "json", "Message", payloads.of(push));
        return switch (sns.call(PUBLISH, message)) {
            case AwsAnswer.Done done -> Pushed.SENT;
            case AwsAnswer.Refused refused when DEAD.stream().anyMatch(refused.type()::startsWith) -> Pushed.GONE;
            case AwsAnswer.Refused refused -> throw refused.unexpected(PUBLISH);
        };
    }

    @Override
    public void end(String endpoint) {
        if (sns.call(DELETE, Map.of("EndpointArn", endpoint)) instanceof AwsAnswer.Refused refused
                && !refused.type().startsWith("NotFound")) {
            throw refused.unexpected(DELETE);
        }
    }
}
