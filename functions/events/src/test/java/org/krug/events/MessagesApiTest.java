package org.krug.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krug.contract.EventId;
import org.krug.testkit.Answer;
import org.krug.testkit.Api;
import org.krug.testkit.AtOnce;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;

/** Organisers write to an event's people. */
class MessagesApiTest {
    private static final Instant NOW = Instant.parse("2030-01-10T09:00:00Z");

    private final TestClub club = TestClub.founded();
    private final Api owner = club.owner().api().at(NOW);
    private final String draft = club.path(
            "/events/" + owner.post(club.path("/events"), """
            {"title":"Встреча","timeZone":"Europe/Moscow","capacity":8,"staticTickets":false,
             "times":{"starts":"2030-02-09T09:00:00Z","ends":"2030-02-09T12:00:00Z"}}""").json().path("id").asText());

    private String published() {
        assertThat(owner.post(draft + "/publication", "").status()).isEqualTo(200);
        return draft + "/messages";
    }

    private static String body(String subject, String text) {
        return "{\"subject\":\"%s\",\"text\":\"%s\",\"audience\":\"SEATED\"}".formatted(subject, text);
    }

    @Test
    void aMessageIsKeptAsItWasWritten() {
        String messages = published();
        Answer written = club.organiser().api().at(NOW).post(messages, body("  Адрес ", "Вход\\n<b>со двора</b>"));
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        assertThat(written.json().path("number").asLong()).isEqualTo(1);
        assertThat(written.json().path("subject").asText()).isEqualTo("Адрес");
        EventId event = EventId.of(draft.substring(draft.lastIndexOf('/') + 1));
        Message kept =
                TestCloud.shared().bean(EventMessages.class).find(event, 1).orElseThrow();
        assertThat(kept.text()).isEqualTo("Вход\n<b>со двора</b>");
        assertThat(kept.at()).isEqualTo(NOW);
        Answer second = club.organiser().api().at(NOW).post(messages, body("Ещё", "Слово"));
        assertThat(second.json().path("number").asLong()).isEqualTo(2);
    }

    @Test
    void itNeedsWordsThatCanBeShownAndAreNotTooLong() {
        String messages = published();
        assertThat(owner.post(messages, body("", "Слово")).problem()).isEqualTo("invalid-field");
        assertThat(owner.post(messages, body("Тема", " \\n ")).problem()).isEqualTo("invalid-field");
        assertThat(owner.post(messages, body("Тема\\nBcc: a@example.org", "Слово"))
                        .problem())
                .isEqualTo("invalid-field");
        assertThat(owner.post(messages, body("Тема", "я".repeat(2_001))).problem())
                .isEqualTo("invalid-field");
        assertThat(owner.post(messages, body("Тема", "я".repeat(2_000))).status())
                .isEqualTo(201);
    }

    @Test
    void nobodyIsWrittenToAboutADraft() {
        assertThat(owner.post(draft + "/messages", body("Тема", "Слово")).problem())
                .isEqualTo("event-not-published");
    }

    @Test
    void whatIsCancelledMayBeWrittenAbout() {
        String messages = published();
        assertThat(owner.post(draft + "/cancellation", "").status()).isEqualTo(200);
        assertThat(owner.post(messages, body("Жаль", "Увидимся весной")).status())
                .isEqualTo(201);
    }

    @Test
    void fiveADayAreEnoughAlsoWhenTheyAreSentAtOnce() throws Exception {
        String messages = published();
        List<Answer> answers = AtOnce.all(IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(number -> () -> owner.post(messages, body("Тема " + number, "Слово")))
                .toList());
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allMatch(answer -> answer.problem().equals("too-many-messages"));
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(answer -> answer.json().path("number").asLong()))
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aDayLaterTheSameRequestIsTakenAndThirtyAreTheEnd() {
        String messages = published();
        for (int number = 0; number < 30; number++) {
            Api later = owner.at(NOW.plus(Duration.ofDays(number / 5)));
            assertThat(later.post(messages, body("Тема " + number, "Слово")).status())
                    .isEqualTo(201);
            if (number == 4) {
                String key = UUID.randomUUID().toString();
                Answer refused = owner.with("idempotency-key", key).post(messages, body("Шестая", "Слово"));
                assertThat(refused.status()).isEqualTo(429);
                assertThat(refused.json().path("detail").asText()).contains("11 January 2030 at 12:00");
                assertThat(refused.json().at("/about/opens").asText()).isEqualTo("2030-01-11T09:00:00Z");
            }
        }
        Answer refused = owner.at(NOW.plus(Duration.ofDays(20))).post(messages, body("Последняя", "Слово"));
        assertThat(refused.problem()).isEqualTo("too-many-messages");
        assertThat(refused.json().path("detail").asText()).doesNotContain("{", "[");
    }
}
