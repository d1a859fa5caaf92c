package org.krug.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.krug.contract.Language;
import org.krug.contract.RegistrationState;
import org.krug.events.Event;
import org.krug.kernel.Deadlines;

class EventLettersTest {
    private static final Instant NOW = Instant.parse("2019-02-01T09:00:00Z");

    private final Evening evening = new Evening();
    private final Event published = evening.event;

    private Map<String, Instant> pending() {
        return evening.deadlines.pendingFor(published.id().toString()).stream()
                .collect(Collectors.toMap(Deadlines.Deadline::name, Deadlines.Deadline::at));
    }

    private void change(Event before, Event after) {
        evening.event = after;
        evening.eventLetters().changed(Optional.of(before), after, NOW);
    }

    @Test
    void publishingSetsTheMomentsOfItsLetters() {
        change(Changed.status(published, Event.Status.DRAFT), published);
        String name = "notify-" + published.id() + "-";
        assertThat(pending())
                .isEqualTo(Map.of(
                        name + "invited", published.times().invited(),
                        name + "reconfirmationAsked", published.times().reconfirmationAsked(),
                        name + "tomorrow", published.times().starts().minus(Duration.ofDays(1)),
                        name + "surveyOpens", published.times().surveyOpens()));
        assertThat(evening.deadlines.pendingFor(published.id().toString())).allSatisfy(deadline -> {
            assertThat(deadline.name()).hasSizeLessThanOrEqualTo(64);
            assertThat(deadline.input()).doesNotContain("@", published.title());
        });
    }

    @Test
    void aDraftSetsNothing() {
        Event draft = Changed.status(published, Event.Status.DRAFT);
        evening.event = draft;
        evening.eventLetters().changed(Optional.empty(), draft, NOW);
        assertThat(pending()).isEmpty();
    }

    @Test
    void onlyWhatMovedIsSetAnew() {
        Event later = Changed.later(published, Duration.ofDays(1));
        change(published, later);
        assertThat(pending())
                .isEqualTo(Map.of(
                        "notify-" + published.id() + "-surveyOpens",
                        later.times().surveyOpens(),
                        "notify-" + published.id() + "-tomorrow",
                        later.times().starts().minus(Duration.ofDays(1))));
    }

    @Test
    void aRecordThatComesLateSetsTheTimesOfNow() {
        Event later = Changed.later(published, Duration.ofDays(1));
        evening.event = later;
        evening.eventLetters().changed(Optional.of(Changed.status(published, Event.Status.DRAFT)), published, NOW);
        assertThat(pending())
                .containsEntry(
                        "notify-" + published.id() + "-surveyOpens",
                        later.times().surveyOpens());
    }

    @Test
    void anotherTimeOrPlaceIsToldOnceToThoseWhoMeanToCome() {
        for (RegistrationState state : RegistrationState.values()) {
            evening.place(evening.member(Language.EN), state, 1);
        }
        Event moved = Changed.place(published, "Москва, Покровка, 47");
        change(published, moved);
        change(published, moved);
        assertThat(evening.postbox.subjects()).hasSize(5).allMatch(subject -> subject.startsWith("New place: "));
        assertThat(evening.postbox.addresses()).doesNotHaveDuplicates();
        assertThat(evening.postbox.posted.getFirst().text()).contains("Москва, Покровка, 47");
        change(moved, Changed.later(moved, Duration.ofHours(1)));
        assertThat(evening.postbox.subjects().stream().filter(subject -> subject.startsWith("New time: ")))
                .hasSize(5);
    }

    @Test
    void anotherTitleIsNotWorthALetter() {
        evening.place(evening.member(Language.EN), RegistrationState.REGISTERED, 1);
        change(published, Changed.title(published, "Другое имя"));
        assertThat(evening.postbox.posted).isEmpty();
    }

    @Test
    void cancellingIsToldAndNothingElseComes() {
        evening.place(evening.member(Language.RU), RegistrationState.WAITLISTED, 1);
        change(Changed.status(published, Event.Status.DRAFT), published);
        change(published, Changed.status(published, Event.Status.CANCELLED));
        assertThat(evening.postbox.subjects()).containsExactly("Встреча отменена: Совет директоров");
        assertThat(pending()).isEmpty();
    }
}
