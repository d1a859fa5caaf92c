package org.krug.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.InvalidInput;
import org.krug.contract.Language;
import org.krug.contract.events.EventPlan;
import org.krug.contract.events.PlannedTimes;
import org.krug.testkit.Fuzzing;

/** Whatever organisers write into an event, another program reads the same out of its calendar, and nothing more. */
class CalendarFuzzTest {
    private static final Instant NOW = Instant.parse("2030-01-01T09:00:00Z");
    private static final int ROUNDS = 3_000;
    private static final List<String> PIECES = List.of(
            "\n",
            "\n\n",
            "\n ",
            "\t",
            " ",
            "  ",
            "\\",
            "\\n",
            "\\N",
            "\\,",
            "\\;",
            "\\\\",
            ",",
            ";",
            ":",
            "\"",
            "^n",
            "^'",
            "=",
            "%0D%0A",
            "\nBEGIN:VALARM\nACTION:AUDIO\nEND:VALARM",
            "\nEND:VEVENT\nEND:VCALENDAR",
            "\nATTENDEE:mailto:x@example.org",
            "\nX-INJECTED:1",
            ";VALUE=URI:https://example.org",
            "ATTACH;ENCODING=BASE64:",
            "<b>",
            "é",
            "e\u0301",
            "Ё",
            "щ",
            "漢",
            "👩‍🏫",
            "👨‍👩‍👧‍👦",
            "🇦🇲",
            "😀",
            "\uFE0F",
            "\u200D",
            "\u00A0",
            "\u3000",
            "\u00AD",
            "א",
            "ﷺ",
            "\uD835\uDD38");
    private static final List<String> EVENTS_OWN = List.of(
            "UID",
            "DTSTAMP",
            "LAST-MODIFIED",
            "SEQUENCE",
            "STATUS",
            "TRANSP",
            "DTSTART",
            "DTEND",
            "SUMMARY",
            "DESCRIPTION",
            "LOCATION");

    @Test
    void whateverIsWrittenIsReadBackAndNothingElse() {
        long read = Fuzzing.rounds(ROUNDS, CalendarFuzzTest::roundTrip);

        assertThat(read).isPositive();
    }

    @Test
    void mostOfWhatIsDrawnMayBeWritten() {
        assertThat(LongStream.range(0, 200)
                        .filter(seed -> event(new Random(seed)).isPresent())
                        .count())
                .isGreaterThan(100);
    }

    private static void roundTrip(Random drawn) throws Exception {
        List<Calendar.Entry> entries = new ArrayList<>();
        for (int count = 1 + drawn.nextInt(3); count > 0; count--) {
            event(drawn)
                    .map(event -> Calendar.Entry.of(event, Calendar.Standing.CONFIRMED, note(drawn), 0, NOW))
                    .ifPresent(entries::add);
        }
        String name =
                drawn.nextBoolean() ? "" : text(drawn, 40).replace("\n", "").strip();

        String written = Calendar.text(Language.RU, name, entries);

        assertThat(written).endsWith("\r\n");
        assertThat(written.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\r", "\n").isNotEmpty();
        });
        List<Map<String, String>> read = asTheStandardSays(written);
        assertThat(read).hasSize(1 + entries.size());
        assertThat(read.getFirst().getOrDefault("X-WR-CALNAME", "")).isEqualTo(name);
        assertThat(read.getFirst().getOrDefault("NAME", "")).isEqualTo(name);
        var another = new CalendarBuilder().build(new StringReader(written));
        assertThat(names(another.getProperties()))
                .isEqualTo(List.copyOf(read.getFirst().keySet()));
        List<VEvent> events = another.getComponents("VEVENT");
        assertThat(events).hasSize(entries.size()).hasSameSizeAs(another.getComponents());
        for (int i = 0; i < entries.size(); i++) {
            assertSame(read.get(1 + i), entries.get(i));
            assertThat(events.get(i).getComponents()).isEmpty();
            assertThat(names(events.get(i).getProperties()))
                    .isEqualTo(List.copyOf(read.get(1 + i).keySet()));
            // The other reader takes a backslash with what stands behind it for an escape, even where it is escaped
            // itself.
            if (!entries.get(i).event().description().contains("\\")) {
                assertThat(events.get(i)
                                .getProperty("DESCRIPTION")
                                .map(Property::getValue)
                                .orElse(""))
                        .isEqualTo(description(entries.get(i)));
            }
        }
    }

    private static void assertSame(Map<String, String> read, Calendar.Entry entry) {
        assertThat(read.keySet()).isSubsetOf(EVENTS_OWN);
        assertThat(read)
                .containsEntry("UID", entry.event().id().toString())
                .containsEntry("SUMMARY", entry.event().title());
        assertThat(read.getOrDefault("LOCATION", "")).isEqualTo(entry.event().place());
        assertThat(read.getOrDefault("DESCRIPTION", "")).isEqualTo(description(entry));
    }

    private static String description(Calendar.Entry entry) {
        return (entry.note() + "\n\n" + entry.event().description()).strip();
    }

    /** The calendar's own properties and then those of each of its components, by the letter of RFC 5545, 3.1 and 3.3.11. */
    private static List<Map<String, String>> asTheStandardSays(String written) {
        List<Map<String, String>> components = new ArrayList<>();
        for (String line : written.replace("\r\n ", "").replace("\r\n\t", "").split("\r\n")) {
            String name = line.substring(0, line.indexOf(':'));
            String value = line.substring(line.indexOf(':') + 1);
            if (name.equals("BEGIN")) {
                assertThat(value).isEqualTo(components.isEmpty() ? "VCALENDAR" : "VEVENT");
                components.add(new LinkedHashMap<>());
            } else if (!name.equals("END")) {
                String before = components.getLast().put(name.replaceFirst(";.*", ""), unescaped(value));
                assertThat(before).as(name + " stands twice").isNull();
            }
        }
        return components;
    }

    private static String unescaped(String value) {
        return Pattern.compile("\\\\(.)")
                .matcher(value)
                .replaceAll(escape ->
                        escape.group(1).equalsIgnoreCase("n") ? "\n" : Matcher.quoteReplacement(escape.group(1)));
    }

    private static List<String> names(List<Property> properties) {
        return properties.stream().map(Property::getName).toList();
    }

    private static String note(Random drawn) {
        return drawn.nextBoolean() ? "" : "Вы в листе ожидания";
    }

    /** An event of what the contract lets through; empty when it refuses what was drawn. */
    private static Optional<Event> event(Random drawn) {
        try {
            EventPlan plan = new EventPlan(
                    text(drawn, 60).replace("\n", " "),
                    text(drawn, drawn.nextInt(10) == 0 ? 2_000 : 200),
                    text(drawn, 60).replace("\n", " "),
                    "Europe/Moscow",
                    8,
                    null,
                    PlannedTimes.of(Plans.STARTS, Plans.ENDS),
                    List.of());
            return Optional.of(new Event(
                    new EventId(new UUID(drawn.nextLong(), drawn.nextLong())),
                    new ClubId(new UUID(1, 1)),
                    plan.title(),
                    plan.description(),
                    plan.place(),
                    ZoneOffset.UTC,
                    8,
                    false,
                    new Event.Times(
                            NOW, NOW, NOW, NOW, Duration.ofHours(1), NOW, NOW, Plans.STARTS, Plans.ENDS, NOW, NOW),
                    plan.agenda(),
                    List.of(),
                    Event.Status.PUBLISHED,
                    NOW,
                    Optional.of(NOW),
                    NOW,
                    1));
        } catch (InvalidInput refused) {
            return Optional.empty();
        }
    }

    /** Odd pieces between plain runs of such lengths that each piece may meet the end of a line. */
    private static String text(Random drawn, int longest) {
        StringBuilder text = new StringBuilder();
        int length = drawn.nextInt(longest);
        while (text.length() < length) {
            switch (drawn.nextInt(4)) {
                case 0 -> text.append((drawn.nextBoolean() ? "x" : "я").repeat(drawn.nextInt(40)));
                case 1 -> text.appendCodePoint(0x20 + drawn.nextInt(0x1_F000));
                default -> text.append(PIECES.get(drawn.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }
}
