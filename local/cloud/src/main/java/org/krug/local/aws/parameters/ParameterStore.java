package org.krug.local.aws.parameters;

import static org.krug.local.aws.wire.AwsAnswer.done;
import static org.krug.local.aws.wire.AwsAnswer.refused;
import static org.krug.local.aws.wire.JsonOneOne.Operation.signed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.krug.local.aws.store.DurableMap;
import org.krug.local.aws.wire.AwsAnswer;
import org.krug.local.aws.wire.AwsAnswer.Refused;
import org.krug.local.aws.wire.Fields;
import org.krug.local.aws.wire.Json;
import org.krug.local.aws.wire.JsonOneOne;
import org.krug.local.clock.LocalClock;
import org.krug.local.http.Endpoint;

/** SSM Parameter Store, as far as Krug keeps keys in it. The values lie unencrypted in a file that only its owner may read. */
public final class ParameterStore implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("/?[a-zA-Z0-9_.-]+(/[a-zA-Z0-9_.-]+){0,14}");
    private static final Set<String> TYPES = Set.of("String", "StringList", "SecureString");
    private static final int LONGEST_NAME = 1_011;
    private static final int LARGEST_VALUE = 4_096;
    private static final int MOST_NAMES = 10;

    private final DurableMap<Parameter> parameters;
    private final LocalClock clock;

    private ParameterStore(Path file, LocalClock clock) {
        this.parameters = DurableMap.open(file, Parameter.class);
        this.clock = clock;
    }

    public static ParameterStore open(Path file, LocalClock clock) {
        return new ParameterStore(file, clock);
    }

    public Endpoint endpoint() {
        return new JsonOneOne(
                "AmazonSSM.",
                Map.of(
                        "PutParameter", signed(this::put),
                        "GetParameter", signed(this::get),
                        "GetParameters", signed(this::getAll),
                        "DeleteParameter", signed(this::delete)));
    }

    private AwsAnswer put(Fields input) {
        String name = input.text("Name").orElse("");
        String value = input.text("Value").orElse("");
        Optional<Refused> refusal = malformed(name, value);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Instant now = clock.instant();
        Optional<String> type = input.text("Type");
        if (type.isPresent() && !TYPES.contains(type.get())) {
            return invalid(
                    "Value at 'type' failed to satisfy constraint: Member must satisfy enum value set: " + TYPES);
        }
        if (type.isPresent() && parameters.putIfAbsent(name, new Parameter(name, type.get(), value, 1, now))) {
            return written(1);
        }
        if (!input.flag("Overwrite")) {
            return parameters.get(name).isPresent()
                    ? refused("ParameterAlreadyExists", "The parameter already exists. To overwrite it, set Overwrite.")
                    : invalid("A parameter type is required when you create a parameter.");
        }
        return parameters
                .update(name, old -> new Parameter(name, type.orElse(old.type()), value, old.version() + 1, now))
                .map(updated -> written(updated.version()))
                .orElseGet(() -> invalid("A parameter type is required when you create a parameter."));
    }

    private static Optional<Refused> malformed(String name, String value) {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            return Optional.of(invalid("Parameter name must be formed of letters, numbers, '.-_' and '/'."));
        }
        return value.isEmpty() || value.getBytes(StandardCharsets.UTF_8).length > LARGEST_VALUE
                ? Optional.of(invalid("Standard tier parameters support a parameter value of 1 to 4096 bytes."))
                : Optional.empty();
    }

    private static AwsAnswer written(long version) {
        ObjectNode output = Json.object();
        output.put("Version", version);
        output.put("Tier", "Standard");
        return done(output);
    }

    private AwsAnswer get(Fields input) {
        return input.text("Name")
                .flatMap(parameters::get)
                .map(parameter -> done("Parameter", described(parameter, input.flag("WithDecryption"))))
                .orElseGet(ParameterStore::missing);
    }

    private AwsAnswer getAll(Fields input) {
        List<String> names = input.texts("Names").stream().distinct().toList();
        if (names.isEmpty() || names.size() > MOST_NAMES) {
            return invalid("Value at 'names' must have 1 to 10 members.");
        }
        ObjectNode output = Json.object();
        ArrayNode found = output.putArray("Parameters");
        ArrayNode unknown = output.putArray("InvalidParameters");
        for (String name : names) {
            parameters
                    .get(name)
                    .ifPresentOrElse(
                            parameter -> found.add(described(parameter, input.flag("WithDecryption"))),
                            () -> unknown.add(name));
        }
        return done(output);
    }

    private AwsAnswer delete(Fields input) {
        return input.text("Name")
                .flatMap(parameters::remove)
                .map(removed -> done())
                .orElseGet(ParameterStore::missing);
    }

    private static ObjectNode described(Parameter parameter, boolean decrypted) {
        boolean hidden = parameter.type().equals("SecureString") && !decrypted;
        ObjectNode described = Json.object();
        described.put("Name", parameter.name());
        described.put("Type", parameter.type());
        described.put("Value", hidden ? ciphertext(parameter) : parameter.value());
        described.put("Version", parameter.version());
        described.set("LastModifiedDate", Json.seconds(parameter.modified()));
        described.put(
                "ARN",
                "arn:aws:ssm:local:000000000000:parameter"
                        + (parameter.name().startsWith("/") ? "" : "/")
                        + parameter.name());
        described.put("DataType", "text");
        return described;
    }

    /** Something unreadable, so that who forgets WithDecryption notices it here and not in the cloud. */
    private static String ciphertext(Parameter parameter) {
        UUID opaque = UUID.nameUUIDFromBytes((parameter.name() + parameter.version()).getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(("encrypted:" + opaque).getBytes(StandardCharsets.UTF_8));
    }

    private static Refused invalid(String message) {
        return refused("ValidationException", message);
    }

    private static AwsAnswer missing() {
        return refused("ParameterNotFound", "The parameter does not exist.");
    }

    @Override
    public void close() {
        parameters.close();
    }
}
