package org.krug.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.krug.contract.ProblemType;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.pages.ApiDescription;
import org.krug.local.template.HttpApi.HttpRoute;
import org.krug.local.template.Template;
import org.krug.local.template.TemplateReader;

/** The OpenAPI description tells of every route, by whom it may be asked, with what, and how it may be refused. */
class ApiDescriptionTest {
    private final Template template = TemplateReader.read(ProjectFiles.template(), Map.of(), Map.of());
    private final JsonNode described = described();
    private final Map<String, JsonNode> operations = new LinkedHashMap<>();

    ApiDescriptionTest() {
        described
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue())));
    }

    private JsonNode described() {
        try {
            return new ObjectMapper().readTree(new ApiDescription(template).json());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        assertThat(operations.keySet())
                .isEqualTo(
                        template.httpApi().routes().stream().map(HttpRoute::key).collect(Collectors.toSet()));
    }

    @Test
    void everyRefusalOfEveryRouteIsAProblem() {
        assertThat(operations).allSatisfy((route, operation) -> {
            JsonNode responses = operation.path("responses");
            assertThat(names(responses)).as(route).contains("400", "404", "503");
            responses.properties().forEach(response -> {
                if (response.getKey().charAt(0) >= '4') {
                    String reference = response.getValue().path("$ref").asText();
                    assertThat(described
                                    .at(reference.substring(1))
                                    .path("content")
                                    .has("application/problem+json"))
                            .as(route + " " + reference)
                            .isTrue();
                }
            });
        });
    }

    @Test
    void noStatusOfAProblemIsLeftOut() {
        Set<String> described = operations.values().stream()
                .flatMap(operation -> names(operation.path("responses")).stream())
                .collect(Collectors.toSet());
        assertThat(described)
                .containsAll(Arrays.stream(ProblemType.values())
                        .map(ProblemType::status)
                        // 405 is what other methods than the described ones get.
                        .filter(status -> status < 500 && status != 405)
                        .map(String::valueOf)
                        .toList());
    }

    @Test
    void whatNeedsATokenSaysSo() {
        for (HttpRoute route : template.httpApi().routes()) {
            JsonNode operation = Objects.requireNonNull(operations.get(route.key()));
            assertThat(operation.path("responses").has("401")).as(route.key()).isEqualTo(route.authorized());
            assertThat(operation.has("security")).as(route.key()).isNotEqualTo(route.authorized());
        }
    }

    @Test
    void everyBodyHasAnExample() {
        assertThat(operations)
                .allSatisfy((route, operation) -> operation
                        .at("/requestBody/content")
                        .forEach(media -> assertThat(media.path("example").isMissingNode()
                                        || media.path("example").isNull())
                                .as(route)
                                .isFalse()));
        assertThat(operations.values())
                .filteredOn(operation -> operation.has("requestBody"))
                .hasSizeGreaterThan(20);
    }

    @Test
    void whoAsksIsNoParameter() {
        assertThat(operations).allSatisfy((route, operation) -> {
            assertThat(operation.path("parameters").findValuesAsText("name"))
                    .as(route)
                    .doesNotContain("caller");
            assertThat(operation.path("requestBody").toString()).as(route).doesNotContain("Caller");
        });
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
