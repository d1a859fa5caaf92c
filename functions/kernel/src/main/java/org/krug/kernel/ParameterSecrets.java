package org.krug.kernel;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.util.Optional;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** Secrets in the Parameter Store of Systems Manager, encrypted. */
@Singleton
@Secondary
final class ParameterSecrets implements Secrets {
    private static final String PREFIX = "/krug/";

    private final SsmClient parameters;

    ParameterSecrets(SsmClient parameters) {
        this.parameters = parameters;
    }

    @Override
    public Optional<String> find(String name) {
        try {
            return Optional.of(parameters
                    .getParameter(g -> g.name(PREFIX + name).withDecryption(true))
                    .parameter()
                    .value());
        } catch (ParameterNotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public String keepFirst(String name, String value) {
        try {
            parameters.putParameter(p -> p.name(PREFIX + name)
                    .type(ParameterType.SECURE_STRING)
                    .value(value)
                    .overwrite(false));
            return value;
        } catch (ParameterAlreadyExistsException e) {
            return find(name).orElseThrow();
        }
    }
}
