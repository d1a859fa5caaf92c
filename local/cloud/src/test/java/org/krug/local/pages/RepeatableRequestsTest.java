package org.krug.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatableRequestsTest {
    private static Map<String, Object> operation() {
        return new HashMap<>(Map.of(
                "parameters", List.of(Map.of("name", "clubId", "in", "path")),
                "responses", Map.of("200", Map.of("description", "ok"))));
    }

    @Test
    void everyPostTakesAKeyAndNothingElseDoes() {
        Map<String, Object> paths = Map.of("/clubs/{clubId}/events", Map.of("post", operation(), "get", operation()));

        RepeatableRequests.describe(paths);

        JsonNode described = new ObjectMapper().valueToTree(paths).path("/clubs/{clubId}/events");
        assertThat(described.at("/post/parameters").findValuesAsText("name"))
                .containsExactly("clubId", "Idempotency-Key");
        assertThat(described.at("/get/parameters").findValuesAsText("name")).containsExactly("clubId");
    }
}
