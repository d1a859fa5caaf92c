package org.krug.local.aws.push;

import static org.krug.local.aws.wire.AwsAnswer.done;
import static org.krug.local.aws.wire.AwsAnswer.refused;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krug.local.aws.store.DurableMap;
import org.krug.local.aws.wire.AwsAnswer;
import org.krug.local.aws.wire.Fields;
import org.krug.local.aws.wire.Json;
import org.krug.local.aws.wire.Query;
import org.krug.local.http.Endpoint;

/** Amazon SNS's endpoints of devices, and what is published to them. Any platform application is taken for there; topics are not emulated. */
public final class Sns implements AutoCloseable {
    private static final Pattern APPLICATION = Pattern.compile("arn:aws:sns:([^:]+):([^:]+):app/([A-Z_]+)/(.+)");
    private static final int LONGEST_MESSAGE = 256 * 1024;

    private final DurableMap<PlatformEndpoint> endpoints;
    private final Pushes pushes;

    private Sns(Path file, Pushes pushes) {
        this.endpoints = DurableMap.open(file, PlatformEndpoint.class);
        this.pushes = pushes;
    }

    public static Sns open(Path file, Pushes pushes) {
        return new Sns(file, pushes);
    }

    public Endpoint endpoint() {
        return new Query(
                "http://sns.amazonaws.com/doc/2010-03-31/",
                Map.of(
                        "CreatePlatformEndpoint", this::create,
                        "SetEndpointAttributes", this::set,
                        "GetEndpointAttributes", this::get,
                        "DeleteEndpoint", this::delete,
                        "Publish", this::publish));
    }

    private AwsAnswer create(Fields input) {
        Matcher application =
                APPLICATION.matcher(input.text("PlatformApplicationArn").orElse(""));
        Optional<String> token = input.text("Token");
        if (!application.matches()) {
            return invalid("PlatformApplicationArn");
        }
        if (token.isEmpty()) {
            return invalid("Token");
        }
        String data = input.raw("CustomUserData").orElse("");
        String name = application.group(3) + "/" + application.group(4);
        UUID id = UUID.nameUUIDFromBytes((name + "/" + token.get()).getBytes(StandardCharsets.UTF_8));
        String arn =
                "arn:aws:sns:" + application.group(1) + ":" + application.group(2) + ":endpoint/" + name + "/" + id;
        synchronized (endpoints) {
            Optional<PlatformEndpoint> known = withToken(arn, token.get());
            if (known.isPresent()) {
                return known.get().customUserData().equals(data)
                        ? done("EndpointArn", TextNode.valueOf(known.get().arn()))
                        : invalid("Token Reason: Endpoint " + known.get().arn()
                                + " already exists with the same Token, but different attributes.");
            }
            endpoints.put(arn, new PlatformEndpoint(arn, token.get(), true, data));
        }
        return done("EndpointArn", TextNode.valueOf(arn));
    }

    /** The endpoint of this application that has the token now; it may have been made for another one. */
    private Optional<PlatformEndpoint> withToken(String arn, String token) {
        String application = arn.substring(0, arn.lastIndexOf('/') + 1);
        return endpoints.values().stream()
                .filter(known ->
                        known.arn().startsWith(application) && known.token().equals(token))
                .findFirst();
    }

    private AwsAnswer set(Fields input) {
        Map<String, String> attributes = attributes(input);
        return input.text("EndpointArn")
                .flatMap(arn -> endpoints.update(
                        arn,
                        old -> new PlatformEndpoint(
                                arn,
                                attributes.getOrDefault("Token", old.token()),
                                Boolean.parseBoolean(attributes.getOrDefault("Enabled", String.valueOf(old.enabled()))),
                                attributes.getOrDefault("CustomUserData", old.customUserData()))))
                .map(changed -> done())
                .orElseGet(Sns::unknown);
    }

    private static Map<String, String> attributes(Fields input) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int entry = 1; input.has("Attributes.entry." + entry + ".key"); entry++) {
            attributes.put(
                    input.raw("Attributes.entry." + entry + ".key").orElse(""),
                    input.raw("Attributes.entry." + entry + ".value").orElse(""));
        }
        return attributes;
    }

    private AwsAnswer get(Fields input) {
        return input.text("EndpointArn")
                .flatMap(endpoints::get)
                .map(endpoint -> {
                    ObjectNode attributes = Json.object();
                    attributes.put("Enabled", String.valueOf(endpoint.enabled()));
                    attributes.put("Token", endpoint.token());
                    return done("Attributes", attributes);
                })
                .orElseGet(Sns::unknown);
    }

    /** Deleting what is not there is no error, as in SNS. */
    private AwsAnswer delete(Fields input) {
        input.text("EndpointArn").ifPresent(endpoints::remove);
        return done();
    }

    private AwsAnswer publish(Fields input) {
        Optional<PlatformEndpoint> endpoint = input.text("TargetArn").flatMap(endpoints::get);
        String message = input.raw("Message").orElse("");
        if (endpoint.isEmpty()) {
            return invalid("TargetArn Reason: No endpoint found for the target arn specified");
        }
        if (message.isEmpty() || message.getBytes(StandardCharsets.UTF_8).length > LONGEST_MESSAGE) {
            return invalid("Message");
        }
        if (!endpoint.get().enabled()) {
            return refused("EndpointDisabled", "Endpoint is disabled");
        }
        return payload(input, message, endpoint.get().platform())
                .map(payload -> done(
                        "MessageId",
                        TextNode.valueOf(pushes.add(endpoint.get(), payload).id())))
                .orElseGet(() -> invalid("Message Structure - JSON message body failed to parse"));
    }

    /** What the platform would be handed: its own part of a message of structure json, else the default one. */
    private static Optional<String> payload(Fields input, String message, String platform) {
        if (!input.text("MessageStructure").equals(Optional.of("json"))) {
            return Optional.of(message);
        }
        try {
            JsonNode parts = Json.MAPPER.readTree(message);
            return parts != null && parts.path("default").isTextual()
                    ? Optional.of(
                            parts.path(platform).asText(parts.path("default").asText()))
                    : Optional.empty();
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    private static AwsAnswer invalid(String what) {
        return refused("InvalidParameter", "Invalid parameter: " + what);
    }

    private static AwsAnswer unknown() {
        return new AwsAnswer.Refused(404, "NotFound", "Endpoint does not exist");
    }

    @Override
    public void close() {
        endpoints.close();
    }
}
