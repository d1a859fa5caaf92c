package org.krug.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.krug.contract.Language;
import org.krug.contract.RegistrationState;
import org.krug.contract.registration.RegistrationAction;

class WordsTest {
    private static final Pattern VALUE = Pattern.compile("%\\d\\$\\w+");
    private static final Map<Language, Words> WORDS =
            Map.of(Language.RU, Words.in(Language.RU), Language.EN, Words.in(Language.EN));

    private static List<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @Test
    void noTextIsMissingInEitherLanguage() {
        Words russian = Words.in(Language.RU);
        Words english = Words.in(Language.EN);

        assertThat(russian.keys()).isEqualTo(english.keys()).hasSizeGreaterThan(100);
        assertThat(russian.keys())
                .allSatisfy(key -> assertThat(values(russian.text(key))).isEqualTo(values(english.text(key))));
    }

    @ParameterizedTest
    @EnumSource
    void everyStateActionAndTroubleHasItsWords(Language language) {
        Words words = WORDS.get(language);
        List<String> needed = new ArrayList<>();
        for (RegistrationState state : RegistrationState.values()) {
            needed.add("state." + key(state));
            needed.add("advice." + key(state));
        }
        for (RegistrationAction action : RegistrationAction.values()) {
            needed.add("action." + action.word());
        }
        for (Trouble trouble : Trouble.values()) {
            needed.add("trouble." + key(trouble));
        }

        assertThat(words.keys()).containsAll(needed);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsShoutedAt(Language language) {
        Words words = WORDS.get(language);

        assertThat(words.keys()).allSatisfy(key -> assertThat(words.text(key)).doesNotContain("!"));
    }

    @ParameterizedTest
    @CsvSource({
        "RU, 1, Перед вами 1 человек",
        "RU, 3, Перед вами 3 человека",
        "RU, 12, Перед вами 12 человек",
        "RU, 22, Перед вами 22 человека",
        "EN, 1, 1 person is ahead of you",
        "EN, 21, 21 people are ahead of you"
    })
    void placesInLineAreCountedAsPeopleCount(Language language, int ahead, String said) {
        Words words = WORDS.get(language);
        EventTexts texts = new EventTexts(words, new Moments(words, java.time.ZoneOffset.UTC));

        assertThat(texts.state(Known.line(Known.place("WAITLISTED", null, ahead)), Known.NOW))
                .isEqualTo(said);
    }

    @Test
    void anOfferSaysUntilWhen() {
        Words words = Words.in(Language.RU);
        EventTexts texts = new EventTexts(words, new Moments(words, java.time.ZoneId.of("Europe/Moscow")));
        EventLine line = Known.line(Known.place("OFFERED", Known.NOW, null));

        assertThat(texts.state(line, Known.NOW.minus(Duration.ofSeconds(1)))).startsWith("Место за вами до ");
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTERED, Give up my seat, Give up your seat?",
        "OFFERED, Give up my seat, Give up your seat?",
        "WAITLISTED, Leave the waitlist, Leave the waitlist?",
        "REQUESTED, I will not come, Cancel your registration?"
    })
    void nobodyIsAskedToGiveUpASeatThatTheyDoNotHave(String state, String button, String question) {
        Words words = Words.in(Language.EN);
        EventTexts texts = new EventTexts(words, new Moments(words, java.time.ZoneOffset.UTC));
        EventLine line = Known.line(Known.place(state));

        assertThat(texts.action(RegistrationAction.CANCEL, line)).isEqualTo(button);
        assertThat(texts.cancelling("ask", line)).isEqualTo(question);
        for (Language language : Language.values()) {
            EventTexts each = new EventTexts(WORDS.get(language), new Moments(words, java.time.ZoneOffset.UTC));
            assertThat(List.of("explain", "yes", "no"))
                    .allSatisfy(part -> assertThat(each.cancelling(part, line)).isNotBlank());
        }
    }

    @Test
    void whoWasThereIsThankedAfterwards() {
        Words words = Words.in(Language.EN);
        EventTexts texts = new EventTexts(words, new Moments(words, java.time.ZoneOffset.UTC));
        EventLine line = Known.line(Known.place("ATTENDED"));
        java.time.Instant ends = line.event().times().ends();

        assertThat(texts.advice(line, ends.minusSeconds(1))).isEqualTo("Good to have you here.");
        assertThat(texts.advice(line, ends)).isEqualTo("Thank you for coming.");
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
