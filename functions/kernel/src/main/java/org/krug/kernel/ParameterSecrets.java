package org.krug.kernel;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Secrets in the Parameter Store of Systems Manager, encrypted. */
@Singleton
@Secondary
final class ParameterSecrets implements Secrets {
    private static final String PREFIX = "/krug/";
    private static final AwsOperation GET = AwsOperation.named("ssm", "SSM", "AmazonSSM.GetParameter");
    private static final AwsOperation PUT = AwsOperation.named("ssm", "SSM", "AmazonSSM.PutParameter");

    private final AwsCalls parameters;

    ParameterSecrets(AwsCalls parameters) {
        this.parameters = parameters;
    }

    @Override
    public Optional<String> find(String name) {
        return switch (parameters.call(GET, Map.of("Name", PREFIX + name, "WithDecryption", true))) {
            case AwsAnswer.Done done -> Optional.of(value(done));
            case AwsAnswer.Refused refused when refused.type().equals("ParameterNotFound") -> Optional.empty();
            case AwsAnswer.Refused refused -> throw refused.unexpected(GET);
        };
    }

    @Override
    public String keepFirst(String name, String value) {
        Map<String, Object> parameter =
                Map.of("Name", PREFIX + name, "Type", "SecureString", "Value", value, "Overwrite", false);
        return switch (parameters.call(PUT, parameter)) {
            case AwsAnswer.Done done -> value;
            case AwsAnswer.Refused refused
            when refused.type().equals("ParameterAlreadyExists") -> find(name).orElseThrow();
            case AwsAnswer.Refused refused -> throw refused.unexpected(PUT);
        };
    }

    private static String value(AwsAnswer.Done done) {
        if (done.fields().get("Parameter") instanceof Map<?, ?> parameter
                && parameter.get("Value") instanceof String value) {
            return value;
        }
        throw new IllegalStateException("the Parameter Store answered without a value");
    }
}
