package org.krug.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Functions in one process share nothing. */
class IsolationTest {
    @RegisterExtension
    static final SmallCloud CLOUD = new SmallCloud();

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void functionsWithTheSameClassesShareNothing() throws Exception {
        CLOUD.get("/echo/1");
        CLOUD.get("/echo/1");
        JsonNode twin = JSON.readTree(CLOUD.get("/twin").body());
        assertThat(twin.get("twin").asInt()).isEqualTo(1);
        assertThat(twin.get("seesTheLocalCloud").asBoolean()).isFalse();
        assertThat(twin.get("own").asBoolean()).isTrue();
    }

    @Test
    void functionsReadTheirEnvironmentAndContext() throws Exception {
        assertThat(CLOUD.get("/echo/1").body()).endsWith("krug-echo true hello");
    }

    @Test
    void addressesOfTheCloudBecomeLocalOnes() {
        assertThat(System.getProperty("SOCKETS")).isEqualTo(CLOUD.cloud().address() + "/dev");
    }
}
