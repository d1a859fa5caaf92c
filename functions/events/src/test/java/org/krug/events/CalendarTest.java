package org.krug.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.Language;
import org.krug.contract.events.EventPlan;
import org.krug.kernel.Once;
import org.krug.testkit.Answer;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;

class CalendarTest {
    private static final Instant NOW = Instant.parse("2030-01-01T09:00:00Z");
    private static final String AWKWARD = """
            Совет директоров; стол из восьми, без продаж: \\ "кавычки"
            Вторая строка — длинная настолько, что её придётся переносить несколько раз подряд, 👩‍🏫 и ещё раз 👩‍🏫👩‍🏫👩‍🏫👩‍🏫.
            BEGIN:VALARM""";

    private final EventPlanning planning = TestCloud.shared().bean(EventPlanning.class);
    private final ClubId club = ClubId.of(TestClub.founded().id());

    private static net.fortuna.ical4j.model.Calendar read(String text) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().hasErrors()).as(text).isFalse();
            return calendar;
        } catch (Exception e) {
            throw new AssertionError("not a calendar: " + text, e);
        }
    }

    private static List<VEvent> eventsIn(String text) {
        return read(text).getComponents("VEVENT");
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private Event published(EventPlan plan) {
        Event draft = planning.draft(club, plan, NOW, Once.unkept()).orRefuse();
        return planning.publish(club, draft.id(), NOW.plusSeconds(60), Once.unkept())
                .orRefuse();
    }

    private Answer calendar(String path) {
        return TestCloud.shared()
                .api()
                .at(NOW)
                .with("accept", "text/calendar, */*")
                .get("/clubs/" + club + path);
    }

    @Test
    void anEventIsReadBackAsItIs() {
        Event event = published(Plans.with("Первая встреча, «Круг»", AWKWARD, Plans.STARTS));
        Answer answer = calendar("/events/" + event.id() + "/calendar.ics");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.headers().get("content-type").replace(" ", "")).isEqualTo("text/calendar;charset=utf-8");
        assertThat(answer.text()).contains("PRODID:-//Krug//Krug//RU");
        assertThat(Calendar.text(Language.EN, "", List.of())).contains("PRODID:-//Krug//Krug//EN");
        VEvent read = eventsIn(answer.text()).getFirst();
        assertThat(value(read, "UID")).isEqualTo(event.id().toString());
        assertThat(value(read, "SUMMARY")).isEqualTo("Первая встреча, «Круг»");
        assertThat(value(read, "DESCRIPTION")).isEqualTo(AWKWARD);
        assertThat(value(read, "LOCATION")).isEqualTo("Зал, 2-й этаж");
        assertThat(value(read, "DTSTART")).isEqualTo("20300209T090000Z");
        assertThat(value(read, "DTEND")).isEqualTo("20300209T130000Z");
        assertThat(value(read, "DTSTAMP")).isEqualTo("20300101T090100Z");
        assertThat(value(read, "LAST-MODIFIED")).isEqualTo("20300101T090100Z");
        assertThat(value(read, "SEQUENCE")).isEqualTo("1");
        assertThat(value(read, "STATUS")).isEqualTo("CONFIRMED");
    }

    @Test
    void noLineIsLongerThanTheStandardAllows() {
        Event event = published(Plans.with("Ё".repeat(200), AWKWARD + "😀".repeat(300), Plans.STARTS));
        String text = Calendar.text(Language.RU, "Клуб", List.of(Calendar.Entry.of(event)));
        assertThat(text).endsWith("\r\n").doesNotContain("\uFFFD");
        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r");
        });
        assertThat(value(eventsIn(text).getFirst(), "DESCRIPTION")).isEqualTo(event.description());
    }

    @Test
    void cancellingKeepsTheUidAndRaisesTheSequence() {
        Event event = published(Plans.titled("a"));
        planning.cancel(club, event.id(), NOW.plusSeconds(120), Once.unkept()).orRefuse();
        VEvent read = eventsIn(
                        calendar("/events/" + event.id() + "/calendar.ics").text())
                .getFirst();
        assertThat(value(read, "UID")).isEqualTo(event.id().toString());
        assertThat(value(read, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(read, "SEQUENCE")).isEqualTo("2");
    }

    @Test
    void theClubsFeedHasWhatWasAnnounced() {
        Event open = published(Plans.titled("open"));
        Event cancelled = published(Plans.titled("cancelled"));
        planning.cancel(club, cancelled.id(), NOW, Once.unkept()).orRefuse();
        planning.draft(club, Plans.titled("draft"), NOW, Once.unkept()).orRefuse();
        Event dropped = planning.draft(club, Plans.titled("dropped"), NOW, Once.unkept())
                .orRefuse();
        planning.cancel(club, dropped.id(), NOW, Once.unkept()).orRefuse();
        assertThat(eventsIn(calendar("/calendar.ics").text()))
                .extracting(event -> value(event, "UID"))
                .containsExactlyInAnyOrder(open.id().toString(), cancelled.id().toString());
    }

    @Test
    void whatIsUnknownOrNotAnnouncedIsNotFound() {
        Event draft =
                planning.draft(club, Plans.titled("draft"), NOW, Once.unkept()).orRefuse();
        Event elsewhere = planning.draft(new ClubId(UUID.randomUUID()), Plans.titled("a"), NOW, Once.unkept())
                .orRefuse();
        for (EventId id : List.of(draft.id(), elsewhere.id(), new EventId(UUID.randomUUID()))) {
            Answer answer = calendar("/events/" + id + "/calendar.ics");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("not-found");
        }
        assertThat(TestCloud.shared()
                        .api()
                        .get("/clubs/" + UUID.randomUUID() + "/calendar.ics")
                        .problem())
                .isEqualTo("not-found");
        assertThat(TestCloud.shared().api().get("/clubs/x/calendar.ics").status())
                .isEqualTo(400);
        assertThat(calendar("/events/" + draft.id().toString().toUpperCase() + "/calendar.ics")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aMembersOwnCalendarSaysWhereTheyStand() {
        Event event = published(Plans.titled("a"));
        Instant changed = NOW.plusSeconds(600);
        Calendar.Entry waiting =
                Calendar.Entry.of(event, Calendar.Standing.TENTATIVE, "Вы в листе ожидания", 3, changed);
        String text = Calendar.text(Language.RU, "Мой круг", List.of(waiting));
        assertThat(read(text).getProperty("X-WR-CALNAME").map(Property::getValue))
                .isEqualTo(Optional.of("Мой круг"));
        VEvent read = eventsIn(text).getFirst();
        assertThat(value(read, "STATUS")).isEqualTo("TENTATIVE");
        assertThat(value(read, "SEQUENCE")).isEqualTo("4");
        assertThat(value(read, "DTSTAMP")).isEqualTo("20300101T091000Z");
        assertThat(value(read, "DESCRIPTION")).startsWith("Вы в листе ожидания\n\nПриходите");
    }

    @Test
    void aNewClubsFeedIsEmptyAndBearsItsName() {
        Answer answer = calendar("/calendar.ics");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).startsWith("BEGIN:VCALENDAR\r\n").contains("X-WR-CALNAME:Круг\r\n");
        assertThat(answer.text()).endsWith("END:VCALENDAR\r\n").doesNotContain("VEVENT");
    }
}
