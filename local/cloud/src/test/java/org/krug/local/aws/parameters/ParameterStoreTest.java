package org.krug.local.aws.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.local.aws.ServedServices;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.SsmException;

class ParameterStoreTest {
    private static final String NAME = "/krug/events/key-1";

    @TempDir
    Path data;

    private static long put(SsmClient ssm, String value, boolean overwrite) {
        return ssm.putParameter(request -> request.name(NAME)
                        .value(value)
                        .type(ParameterType.SECURE_STRING)
                        .overwrite(overwrite))
                .version();
    }

    private static String read(SsmClient ssm) {
        return ssm.getParameter(request -> request.name(NAME).withDecryption(true))
                .parameter()
                .value();
    }

    @Test
    void aParameterIsMadeOnceAndReplacedOnlyOnPurpose() throws Exception {
        try (ServedServices served = ServedServices.over(data)) {
            SsmClient ssm = served.ssm();
            assertThat(put(ssm, "first", false)).isEqualTo(1);
            assertThatThrownBy(() -> put(ssm, "second", false)).isInstanceOf(ParameterAlreadyExistsException.class);
            assertThat(read(ssm)).isEqualTo("first");
            assertThat(put(ssm, "third", true)).isEqualTo(2);
            assertThat(read(ssm)).isEqualTo("third");
        }
    }

    @Test
    void aSecretIsReadableOnlyWithDecryption() throws Exception {
        try (ServedServices served = ServedServices.over(data)) {
            put(served.ssm(), "secret", false);
            Parameter hidden =
                    served.ssm().getParameter(request -> request.name(NAME)).parameter();
            assertThat(hidden.value()).doesNotContain("secret");
            assertThat(hidden.type()).isEqualTo(ParameterType.SECURE_STRING);
        }
    }

    @Test
    void severalAreReadWithTheUnknownNamed() throws Exception {
        try (ServedServices served = ServedServices.over(data)) {
            put(served.ssm(), "value", false);
            var answer = served.ssm()
                    .getParameters(request -> request.names(NAME, "/krug/none").withDecryption(true));
            assertThat(answer.parameters()).extracting(Parameter::value).containsExactly("value");
            assertThat(answer.invalidParameters()).containsExactly("/krug/none");
        }
    }

    @Test
    void aDeletedParameterIsNotFound() throws Exception {
        try (ServedServices served = ServedServices.over(data)) {
            put(served.ssm(), "value", false);
            served.ssm().deleteParameter(request -> request.name(NAME));
            assertThatThrownBy(() -> read(served.ssm())).isInstanceOf(ParameterNotFoundException.class);
            assertThatThrownBy(() -> served.ssm().deleteParameter(request -> request.name(NAME)))
                    .isInstanceOf(ParameterNotFoundException.class);
        }
    }

    @Test
    void malformedParametersAreRefused() throws Exception {
        try (ServedServices served = ServedServices.over(data)) {
            assertThatThrownBy(() -> served.ssm()
                            .putParameter(request ->
                                    request.name("no spaces").value("x").type(ParameterType.STRING)))
                    .isInstanceOf(SsmException.class)
                    .hasMessageContaining("Parameter name");
            assertThatThrownBy(() -> put(served.ssm(), "x".repeat(4_097), false))
                    .isInstanceOf(SsmException.class);
            assertThatThrownBy(() -> served.ssm()
                            .putParameter(request -> request.name(NAME).value("x")))
                    .isInstanceOf(SsmException.class)
                    .hasMessageContaining("type is required");
        }
    }

    @Test
    void parametersOutliveARestartInAFileOfTheOwners() throws Exception {
        try (ServedServices served = ServedServices.over(data)) {
            put(served.ssm(), "kept", false);
        }
        try (ServedServices served = ServedServices.over(data)) {
            assertThat(read(served.ssm())).isEqualTo("kept");
        }
        assertThat(Files.getPosixFilePermissions(data.resolve("parameters.jsonl")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
