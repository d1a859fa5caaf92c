package org.krug.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.krug.contract.EventId;
import org.krug.kernel.Transactions;
import org.krug.testkit.Answer;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;
import org.krug.testkit.Wire;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The forecast of an event of a club that had others before. */
class ForecastOverHttpTest {
    private static final Instant NOW = Instant.parse("2030-06-01T09:00:00Z");

    private final TestClub club = TestClub.founded();
    private final CountStore counts = new DynamoDbCountStore(
            TestCloud.shared().bean(DynamoDbClient.class), TestCloud.shared().bean(Transactions.class));

    @BeforeAll
    static void address() {
        System.setProperty("LIVE_ADDRESS", "wss://live.krug.test/dev");
    }

    /** An event that starts so many days from now, with counts as given. */
    private String event(int days, Map<String, Long> totals) {
        Instant starts = NOW.plus(Duration.ofDays(days));
        Instant planned = starts.minus(Duration.ofDays(20));
        Answer drafted = club.owner().api().at(planned).post(club.path("/events"), """
                {"title":"Встреча","timeZone":"Europe/Moscow","capacity":80,"staticTickets":false,
                 "times":{"starts":"%s","ends":"%s"}}""".formatted(
                        starts, starts.plusSeconds(7_200)));
        String id = drafted.json().path("id").asText();
        assertThat(club.owner()
                        .api()
                        .at(planned)
                        .post(club.path("/events/" + id + "/publication"), "")
                        .status())
                .isEqualTo(200);
        assertThat(counts.write(
                        new CountsChanged(
                                EventId.of(id), Counts.none(), new Counts(1, new TreeMap<>(totals), new TreeMap<>())),
                        List.of()))
                .isTrue();
        return club.path("/events/" + id + "/forecast");
    }

    private JsonNode forecast(String path) {
        Answer answer = club.owner().api().at(NOW).get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void itRestsOnTheLatestTenEventsThatWereHeldAndAsksForThemInFewRequests() {
        for (int month = 1; month <= 12; month++) {
            event(-30 * month, Map.of("ATTENDED", 48L, "NO_SHOW", 2L, "CANCELLED", 5L, "arrived", 48L));
        }
        event(-3, Map.of());
        event(9, Map.of("RECONFIRMED", 50L));
        String path = event(2, Map.of("RECONFIRMED", 40L, "ATTENDED", 10L, "arrived", 12L, "walkIns", 1L));
        forecast(path);

        List<String> asked = TestCloud.shared().bean(Wire.class).during(() -> forecast(path));

        assertThat(asked).hasSizeLessThanOrEqualTo(5).doesNotContain("Scan");
        JsonNode forecast = forecast(path);
        assertThat(forecast.path("pastEvents").asInt())
                .as("one of the latest ten had nobody")
                .isEqualTo(9);
        assertThat(forecast.path("confirmed").asLong()).isEqualTo(50);
        assertThat(forecast.path("arrived").asLong()).isEqualTo(12);
        assertThat(forecast.path("expected").asLong()).isBetween(47L, 51L);
        assertThat(forecast.path("low").asLong()).isBetween(44L, 49L);
        assertThat(forecast.path("high").asLong()).isBetween(49L, 51L);
    }

    @Test
    void afterTheEndItIsWhoCame() {
        JsonNode forecast = forecast(event(-1, Map.of("ATTENDED", 30L, "NO_SHOW", 9L, "arrived", 33L, "walkIns", 3L)));
        assertThat(List.of(
                        forecast.path("low").asLong(),
                        forecast.path("expected").asLong(),
                        forecast.path("high").asLong()))
                .containsOnly(33L);
    }

    @Test
    void aClubsFirstEventIsForecastFromWhatIsKnownInGeneral() {
        JsonNode forecast = forecast(event(5, Map.of("REGISTERED", 20L, "RECONFIRMED", 60L)));
        assertThat(forecast.path("pastEvents").asInt()).isZero();
        assertThat(forecast.path("registered").asLong()).isEqualTo(20);
        assertThat(forecast.path("expected").asLong()).isBetween(45L, 62L);
        assertThat(forecast.path("low").asLong())
                .isLessThan(forecast.path("expected").asLong());
        assertThat(forecast.path("high").asLong())
                .isGreaterThan(forecast.path("expected").asLong());
    }

    @Test
    void onlyOrganisersSeeIt() {
        String path = event(5, Map.of());
        assertThat(club.joined("Анна").getFirst().api().get(path).problem()).isEqualTo("not-allowed");
        assertThat(club.organiser().api().at(NOW).get(path).status()).isEqualTo(200);
        TestClub other = TestClub.founded();
        assertThat(other.owner().api().get(path).problem()).isEqualTo("not-a-member");
        assertThat(other.owner().api().get(path.replace(club.id(), other.id())).problem())
                .isEqualTo("not-found");
    }
}
