package org.krug.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.Language;
import org.krug.events.Event;

class LetterWriterTest {
    private static final Path SNAPSHOTS = Path.of("target", "letters");
    private static final Event EVENT = Evening.event(new EventId(UUID.randomUUID()), new ClubId(UUID.randomUUID()));
    private static final Instant SEVENTH = Instant.parse("2019-02-07T09:40:00Z");

    static Stream<Arguments> allKindsInBothLanguages() {
        return Stream.of(Kind.values())
                .filter(Kind::isLetter)
                .flatMap(kind -> Stream.of(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("allKindsInBothLanguages")
    void everyLetterIsWhole(Kind kind, Language language) throws IOException {
        Mail mail = written(letter(kind, language, SEVENTH));
        Files.createDirectories(SNAPSHOTS);
        String name = kind.slug() + "_" + language.tag();
        Files.writeString(SNAPSHOTS.resolve(name + ".html"), mail.html());
        Files.writeString(SNAPSHOTS.resolve(name + ".txt"), mail.subject() + "\n\n" + mail.text());
        assertThat(mail.subject()).contains(EVENT.title()).hasSizeLessThan(78);
        assertThat(mail.text()).doesNotContain("{", "!").contains(EVENT.place());
        assertThat(mail.html()).contains("lang=\"" + language.tag() + "\"", EVENT.place());
        assertThat(mail.text().contains("https://krug.test/r/"))
                .isEqualTo(kind.reply().isPresent());
        assertThat(mail.text().contains("https://krug.test/u/" + kind.slug())).isEqualTo(kind.mayBeTurnedOff());
        assertThat(mail.html().contains("https://krug.test/u/" + kind.slug())).isEqualTo(kind.mayBeTurnedOff());
        assertThat(mail.off().isPresent()).isEqualTo(kind.mayBeTurnedOff());
        assertThat(mail.html() + mail.subject()).doesNotContain("{", "!</");
    }

    @Test
    void anOfferSaysUntilWhenInTheEventsZone() {
        assertThat(written(letter(Kind.OFFER, Language.RU, SEVENTH)).text()).contains("Место за вами до 18:40.");
        assertThat(written(letter(Kind.OFFER, Language.RU, SEVENTH.minusSeconds(86_400)))
                        .text())
                .contains("Место за вами до 18:40, 7 февраля.");
        assertThat(written(letter(Kind.OFFER, Language.EN, SEVENTH.minusSeconds(86_400)))
                        .text())
                .contains("It is yours until 18:40 on 7 February.");
    }

    @Test
    void theEventsTimeNamesItsZone() {
        assertThat(When.event(EVENT, Language.RU)).isEqualTo("Суббота, 9 февраля 2019, 12:00–15:00 (Москва)");
        assertThat(When.event(EVENT, Language.EN)).isEqualTo("Saturday, 9 February 2019, 12:00–15:00 (Moscow Time)");
    }

    @Test
    void aDayIsToldByTheEventsZoneNotByUtc() {
        Instant almostMidnight = Instant.parse("2019-02-07T20:59:00Z");
        Instant afterMidnight = Instant.parse("2019-02-07T21:01:00Z");
        assertThat(When.moment(afterMidnight, ZoneId.of("Europe/Moscow"), Language.EN, almostMidnight))
                .isEqualTo("00:01 on 8 February");
    }

    @Test
    void aTitleCannotBreakALetter() {
        Event odd = new Event(
                EVENT.id(),
                EVENT.club(),
                "<script>alert(\"{due}\")</script> & {place}",
                "",
                "<b>",
                EVENT.zone(),
                1,
                false,
                EVENT.times(),
                EVENT.agenda(),
                EVENT.doorTurns(),
                EVENT.status(),
                EVENT.statusSince(),
                EVENT.published(),
                EVENT.changed(),
                1);
        Mail mail = written(Letter.of(Kind.PLACE_CHANGED, odd, Evening.person(EVENT.club(), Language.EN, 1), SEVENTH));
        assertThat(mail.html()).doesNotContain("<script", "<b>").contains("&lt;script&gt;");
        assertThat(mail.subject()).isEqualTo("New place: <script>alert(\"{due}\")</script> & {place}");
    }

    @Test
    void anAddressDoesNotShowInLogs() {
        assertThat(written(letter(Kind.SURVEY, Language.EN, SEVENTH)))
                .asString()
                .doesNotContain("@");
    }

    private static Mail written(Letter letter) {
        return Evening.writer().write(letter);
    }

    private static Letter letter(Kind kind, Language language, Instant at) {
        return Letter.of(kind, EVENT, Evening.person(EVENT.club(), language, 1), at)
                .with("closes", EVENT.times().registrationCloses())
                .with("due", EVENT.times().reconfirmationDue())
                .with("until", Instant.parse("2019-02-07T15:40:00Z"))
                .with("starts", EVENT.times().starts())
                .with("place", 3)
                .in(Map.of("subject", "Вход со двора", "text", "Код: 12"));
    }
}
