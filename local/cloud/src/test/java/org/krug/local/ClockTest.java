package org.krug.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moving the local cloud's clock stops at every deadline, in time order. */
class ClockTest {
    private static final Instant NINE = Instant.parse("2019-02-09T09:00:00Z");
    private static final TestServices SERVICES = new TestServices();
    private static final List<String> FIRED = new ArrayList<>();

    @TempDir
    static Path folder;

    static LocalCloud cloud;

    @BeforeAll
    static void start() {
        cloud = LocalCloud.start(
                CloudOptions.of(TestProject.in(folder).template()).withClock(NINE), surroundings -> SERVICES);
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @BeforeEach
    void begin() {
        cloud.time().standAt(NINE.plusSeconds(365L * 24 * 3600));
        cloud.time().runDue();
        cloud.clock().standAt(NINE);
        FIRED.clear();
    }

    private static void deadline(String name, int minutes) {
        SERVICES.at(
                NINE.plusSeconds(60L * minutes),
                () -> FIRED.add(name + " at " + cloud.clock().instant()));
    }

    private static JsonNode post(String wish) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(cloud.address() + "/_local/clock"))
                                .POST(BodyPublishers.ofString(wish))
                                .build(),
                        BodyHandlers.ofString());
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void answersTellTheMovedTimeToPhonesThatSetTheirClocksByIt() throws Exception {
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(cloud.address() + "/nowhere"))
                                .build(),
                        BodyHandlers.discarding());

        assertThat(answer.headers().allValues("date")).containsExactly("Sat, 9 Feb 2019 09:00:00 GMT");
    }

    @Test
    void deadlinesBeforeTheTargetFireAtTheirTimesAndThoseAtTheTargetWait() throws Exception {
        deadline("second", 20);
        deadline("first", 10);
        deadline("atTheTarget", 30);

        JsonNode state = post("{\"set\":\"2019-02-09T09:30:00Z\"}");

        assertThat(FIRED).containsExactly("first at 2019-02-09T09:10:00Z", "second at 2019-02-09T09:20:00Z");
        assertThat(state.get("now").asText()).isEqualTo("2019-02-09T09:30:00Z");
        assertThat(state.get("next").asText()).isEqualTo("2019-02-09T09:30:00Z");
        assertThat(state.get("stands").asBoolean()).isTrue();

        post("{\"due\":true}");
        assertThat(FIRED).hasSize(3).last().isEqualTo("atTheTarget at 2019-02-09T09:30:00Z");
    }

    @Test
    void aChainOfDeadlinesKeepsItsTimes() throws Exception {
        SERVICES.at(NINE.plusSeconds(60), () -> deadline("made by the first", 2));
        post("{\"move\":\"PT1H\"}");
        assertThat(FIRED).containsExactly("made by the first at 2019-02-09T09:02:00Z");
        assertThat(cloud.clock().instant()).isEqualTo(NINE.plusSeconds(3600));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"set\":\"+12000-01-01T00:00:00Z\"}",
                "{\"move\":\"P3000000D\"}",
                "{\"set\":\"1969-12-31T23:59:59Z\"}"
            })
    void timesThatNoAnswerCanBeDatedWithAreRefused(String wish) throws Exception {
        assertThat(post(wish).path("message").asText()).contains("1970 to 9999");
        assertThat(cloud.clock().instant()).isEqualTo(NINE);
    }

    @Test
    void theNextDeadlineCanBeRunTo() throws Exception {
        deadline("next", 5);
        deadline("later", 6);
        assertThat(post("{\"next\":true}").get("now").asText()).isEqualTo("2019-02-09T09:05:00Z");
        assertThat(FIRED).containsExactly("next at 2019-02-09T09:05:00Z");
    }

    @Test
    void aClockThatIsLetGoFiresByItself() throws Exception {
        SERVICES.at(NINE.plusMillis(100), () -> FIRED.add("by itself"));
        assertThat(post("{\"stands\":false}").get("stands").asBoolean()).isFalse();
        Awaiting.until(java.time.Duration.ofSeconds(5), () -> FIRED.contains("by itself"));
        assertThat(post("{\"stands\":true}").get("stands").asBoolean()).isTrue();
    }

    @Test
    void nonsenseIsRefused() throws Exception {
        for (String wish : List.of(
                "",
                "[]",
                "{\"set\":\"tomorrow\"}",
                "{\"move\":\"far\"}",
                "{\"moves\":\"PT1H\"}",
                "{\"move\":\"PT1H\",\"then\":1}",
                "{\"next\":\"yes\"}",
                "{\"move\":\"PT1H\"}}")) {
            assertThat(post(wish).get("message").asText()).as(wish).isNotEmpty();
        }
        assertThat(cloud.clock().instant()).isEqualTo(NINE);
    }
}
