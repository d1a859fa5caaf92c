package org.krug.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class JsonLogsTest {
    private static List<JsonNode> logged(Runnable work) throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        List<JsonNode> lines = new ArrayList<>();
        for (String line : bytes.toString(StandardCharsets.UTF_8).lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    @Test
    void everyEventIsOneLineOfJson() throws Exception {
        Logger log = LoggerFactory.getLogger("org.krug.example.Door");
        List<JsonNode> lines = logged(() -> log.warn("event {} \"at\"\nthe {}", "1-2", "двери"));
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().path("message").asText()).isEqualTo("event 1-2 \"at\"\nthe двери");
        assertThat(lines.getFirst().path("level").asText()).isEqualTo("WARN");
        assertThat(lines.getFirst().path("logger").asText()).isEqualTo("org.krug.example.Door");
        assertThat(lines.getFirst().path("timestamp").asText()).endsWith("Z");
    }

    @Test
    void whatWasThrownIsToldByTypesAndPlacesWithoutItsWords() throws Exception {
        Logger log = LoggerFactory.getLogger("org.krug.example.Door");
        RuntimeException thrown =
                new IllegalStateException("anna@example.org", new IllegalArgumentException("no constant Анна"));
        JsonNode line = logged(() -> log.error("it failed", thrown)).getFirst();
        assertThat(line.at("/thrown/0/type").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.at("/thrown/1/type").asText()).isEqualTo("java.lang.IllegalArgumentException");
        assertThat(line.at("/thrown/0/at/0").asText()).contains("JsonLogsTest");
        assertThat(line.toString()).doesNotContain("anna", "Анна");
    }

    @Test
    void librariesAreHeardFromWarningsOn() throws Exception {
        Logger library = LoggerFactory.getLogger("io.micronaut.Example");
        assertThat(logged(() -> {
                    library.info("starting");
                    library.warn("broken");
                    LoggerFactory.getLogger("org.krug.Example").info("ready");
                    LoggerFactory.getLogger("org.krug.Example").debug("details");
                }))
                .extracting(line -> line.path("message").asText())
                .containsExactly("broken", "ready");
    }
}
