package org.krug.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krug.privacy.Journey.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krug.testkit.Api;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;
import org.krug.testkit.TestClub.Person;
import org.krug.testkit.Wire;

/** What telling somebody all that is held on them asks of DynamoDB. */
class HeldDataSizeTest {
    private static final boolean LONG = Boolean.getBoolean("krug.long");
    private static final int MORE_MEMBERS = LONG ? 2_000 : 60;
    private static final int MORE_EVENTS = LONG ? 200 : 4;
    private static final int GUESTS = 8;
    private static final int APPROVED_AT_ONCE = 100;
    private static final Instant NOW = Instant.parse("2030-01-20T12:00:00Z");
    private static final Instant STARTS = Instant.parse("2030-02-09T12:00:00Z");

    private final TestClub club = TestClub.founded();
    private final Person person = club.joined("Участник").getFirst();

    @Test
    void itGrowsWithTheEventsOfTheClubAndNotWithItsPeople() {
        String first = event(0);
        takesPart(person, first);
        long alone = requests();

        club.joined(IntStream.range(0, GUESTS).mapToObj(i -> "Гость").toArray(String[]::new))
                .forEach(guest -> takesPart(guest, first));
        approve(MORE_MEMBERS);
        assertThat(requests()).as("among %d members", MORE_MEMBERS).isEqualTo(alone);

        takesPart(person, event(1));
        long perEvent = requests() - alone;
        assertThat(perEvent).isBetween(1L, 20L);

        long before = requests();
        done(as(club.owner())
                .post(
                        club.path("/events/" + first + "/messages"),
                        "{\"subject\":\"Вход\",\"text\":\"Со двора\",\"audience\":\"EVERYONE\"}"));
        assertThat(requests()).as("messages are read where there are some").isEqualTo(before + 1);

        List<String> more =
                IntStream.range(2, 2 + MORE_EVENTS).mapToObj(this::event).toList();
        more.forEach(event -> takesPart(person, event));
        long toldWhichHaveMessages = MORE_EVENTS / 100;
        assertThat(requests()).isLessThanOrEqualTo(before + 1 + MORE_EVENTS * perEvent + toldWhichHaveMessages);
    }

    /** All requests of one export. */
    private long requests() {
        long begun = System.nanoTime();
        List<String> sent =
                TestCloud.shared().bean(Wire.class).during(() -> done(as(person).get("/me/data")));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        if (LONG) {
            System.out.printf("All that is held: %d requests, %d ms%n", sent.size(), took.toMillis());
            assertThat(took).isLessThan(Duration.ofMinutes(1));
        }
        assertThat(sent).doesNotContain("Scan");
        return sent.size();
    }

    private Api as(Person somebody) {
        return somebody.api().at(NOW);
    }

    private void takesPart(Person somebody, String event) {
        done(as(somebody).post(club.path("/events/" + event + "/registration"), ""));
        done(as(somebody).post(club.path("/events/" + event + "/registration/confirmation"), ""));
    }

    private String event(int days) {
        Instant starts = STARTS.plus(Duration.ofDays(days));
        String id = done(as(club.owner())
                        .post(club.path("/events"), """
                        {"title":"Встреча","timeZone":"Europe/Moscow","capacity":50,
                         "times":{"starts":"%s","ends":"%s","invited":"2030-01-20T12:00:00Z"}}
                        """.formatted(starts, starts.plus(Duration.ofHours(4)))))
                .path("id")
                .asText();
        done(as(club.owner()).post(club.path("/events/" + id + "/publication"), ""));
        return id;
    }

    /** New members who have not signed in yet. */
    private void approve(int count) {
        List<String> emails = IntStream.range(0, count)
                .mapToObj(i -> TestClub.address("many"))
                .toList();
        String rows = emails.stream().map(email -> "А;Б;" + email + "\n").collect(Collectors.joining());
        done(as(club.owner())
                .with("content-type", "text/csv")
                .post(club.path("/imports"), "Имя;Фамилия;E-mail\n" + rows));
        for (int from = 0; from < count; from += APPROVED_AT_ONCE) {
            String some = emails.subList(from, Math.min(count, from + APPROVED_AT_ONCE)).stream()
                    .map(email -> "\"" + email + "\"")
                    .collect(Collectors.joining(","));
            done(as(club.owner()).post(club.path("/approvals"), "{\"emails\":[" + some + "]}"));
        }
    }
}
