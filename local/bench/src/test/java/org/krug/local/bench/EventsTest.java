package org.krug.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.template.LambdaFunction;
import org.krug.local.template.Template;
import org.krug.local.template.TemplateReader;

class EventsTest {
    private static final Template TEMPLATE = TemplateReader.read(ProjectFiles.template(), Map.of(), Map.of());

    static Iterable<LambdaFunction> functions() {
        return TEMPLATE.functions().values();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void whateverTheTemplateHasCanBeCalled(LambdaFunction function) throws Exception {
        assertThat(new ObjectMapper().readTree(new Events(TEMPLATE).of(function)))
                .isNotEmpty();
    }
}
