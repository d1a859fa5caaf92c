package org.krug.local.aws.wire;

import static org.krug.local.aws.wire.AwsAnswer.refused;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.krug.local.http.Endpoint;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;

/** The protocol AWS JSON 1.1: every operation is a POST whose {@code X-Amz-Target} names it. */
public final class JsonOneOne implements Endpoint {
    private static final System.Logger LOG = System.getLogger(JsonOneOne.class.getName());
    private static final String CONTENT_TYPE = "application/x-amz-json-1.1";
    private static final int LARGEST_BODY = 1 << 20;

    private final String targetPrefix;
    private final Map<String, Operation> operations;

    /**
     * One operation.
     *
     * @param needsSignature whether AWS lets only signed requests use it
     */
    public record Operation(boolean needsSignature, Function<Fields, AwsAnswer> run) {

        /** An operation that anybody may call, such as signing in. */
        public static Operation unsigned(Function<Fields, AwsAnswer> run) {
            return new Operation(false, run);
        }

        /** An operation for holders of AWS credentials. */
        public static Operation signed(Function<Fields, AwsAnswer> run) {
            return new Operation(true, run);
        }
    }

    public JsonOneOne(String targetPrefix, Map<String, Operation> operations) {
        this.targetPrefix = targetPrefix;
        this.operations = Map.copyOf(operations);
    }

    @Override
    public HttpAnswer answer(HttpCall call) {
        return Wire.write(run(call), CONTENT_TYPE);
    }

    private AwsAnswer run(HttpCall call) {
        String target = call.header("x-amz-target").orElse("");
        Operation operation =
                target.startsWith(targetPrefix) ? operations.get(target.substring(targetPrefix.length())) : null;
        if (!call.method().equals("POST") || operation == null) {
            return refused("UnknownOperationException", "The local cloud has no such operation.");
        }
        if (call.body().length > LARGEST_BODY) {
            return new AwsAnswer.Refused(413, "RequestEntityTooLargeException", "The request is over 1 MiB.");
        }
        if (operation.needsSignature() && !Wire.signed(call)) {
            return refused("MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        Optional<Fields> input = Wire.read(call);
        if (input.isEmpty()) {
            return refused("SerializationException", "The request is not a JSON object.");
        }
        try {
            return operation.run().apply(input.get());
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "An emulated operation broke: " + target, bug);
            return new AwsAnswer.Refused(500, "InternalErrorException", "The local cloud could not do it.");
        }
    }
}
