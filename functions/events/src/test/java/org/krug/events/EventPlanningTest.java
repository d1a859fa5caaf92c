package org.krug.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.ProblemType;
import org.krug.contract.events.EventEdit;
import org.krug.kernel.Once;
import org.krug.kernel.Outcome;
import org.krug.testkit.OnLocalStackToo;
import org.krug.testkit.TestCloud;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@OnLocalStackToo
class EventPlanningTest {
    private static final Instant NOW = Instant.parse("2030-01-01T09:00:00.123Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(3));

    private final EventPlanning planning = TestCloud.shared().bean(EventPlanning.class);
    private final Events events = TestCloud.shared().bean(Events.class);
    private final ClubId club = new ClubId(UUID.randomUUID());

    private Event draft(String title) {
        return planning.draft(club, Plans.titled(title), NOW, Once.unkept()).orRefuse();
    }

    private static ProblemType refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.type() : null;
    }

    @Test
    void whatIsDraftedIsFound() {
        Event draft = draft("Первая встреча");
        assertThat(events.find(draft.id())).contains(draft);
        assertThat(draft.status()).isEqualTo(Event.Status.DRAFT);
        assertThat(draft.announced()).isFalse();
        assertThat(draft.version()).isEqualTo(1);
        assertThat(events.find(new EventId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void anItemOfTheStreamIsReadBack() {
        Event draft = draft("a");
        assertThat(events.fromItem(item(EventItem.toDocument(draft).toMap()))).contains(draft);
        assertThat(events.fromItem(item(Map.of("pk", AttributeValue.fromS("CLUB#x"), "sk", AttributeValue.fromS("X")))))
                .isEmpty();
    }

    private static EnhancedDocument item(Map<String, AttributeValue> image) {
        return EnhancedDocument.fromAttributeValueMap(image);
    }

    @Test
    void anotherClubDoesNotFindIt() {
        Event draft = draft("a");
        ClubId other = new ClubId(UUID.randomUUID());
        assertThat(refusal(events.inClub(other, draft.id()))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(refusal(planning.publish(other, draft.id(), NOW, Once.unkept())))
                .isEqualTo(ProblemType.NOT_FOUND);
        assertThat(refusal(planning.edit(other, draft.id(), new EventEdit(1, Plans.titled("b")), NOW)))
                .isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void theClubsEventsStandLatestStartFirst() {
        List<Event> planned = new ArrayList<>();
        for (int day : List.of(3, 1, 2)) {
            planned.add(
                    planning.draft(club, Plans.startingAt(Plans.STARTS.plus(Duration.ofDays(day))), NOW, Once.unkept())
                            .orRefuse());
        }
        assertThat(events.ofClub(club)).containsExactly(planned.get(0), planned.get(2), planned.get(1));
        assertThat(events.ofClub(new ClubId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void publishingTwiceChangesNothingMore() {
        Event draft = draft("a");
        Event published = planning.publish(club, draft.id(), NOW, Once.unkept()).orRefuse();
        assertThat(published.status()).isEqualTo(Event.Status.PUBLISHED);
        assertThat(published.published()).contains(NOW);
        assertThat(published.version()).isEqualTo(2);
        assertThat(planning.publish(club, draft.id(), LATER, Once.unkept()).orRefuse())
                .isEqualTo(published);
    }

    @Test
    void anEditNeedsTheVersionThatTheOrganiserSaw() {
        Event draft = draft("a");
        Event edited = planning.edit(club, draft.id(), new EventEdit(1, Plans.titled("b")), LATER)
                .orRefuse();
        assertThat(edited.title()).isEqualTo("b");
        assertThat(edited.version()).isEqualTo(2);
        assertThat(edited.changed()).isEqualTo(LATER);
        assertThat(refusal(planning.edit(club, draft.id(), new EventEdit(1, Plans.titled("c")), LATER)))
                .isEqualTo(ProblemType.CHANGED_MEANWHILE);
        assertThat(events.find(draft.id())).contains(edited);
    }

    @Test
    void aCancelledEventStaysAsItIs() {
        Event draft = draft("a");
        planning.publish(club, draft.id(), NOW, Once.unkept()).orRefuse();
        Event cancelled =
                planning.cancel(club, draft.id(), LATER, Once.unkept()).orRefuse();
        assertThat(cancelled.announced()).isTrue();
        assertThat(cancelled.statusSince()).isEqualTo(LATER);
        assertThat(planning.cancel(club, draft.id(), LATER.plusSeconds(1), Once.unkept())
                        .orRefuse())
                .isEqualTo(cancelled);
        assertThat(refusal(planning.publish(club, draft.id(), LATER, Once.unkept())))
                .isEqualTo(ProblemType.EVENT_CANCELLED);
        assertThat(refusal(planning.edit(club, draft.id(), new EventEdit(3, Plans.titled("b")), LATER)))
                .isEqualTo(ProblemType.EVENT_CANCELLED);
    }

    @Test
    void aDroppedDraftWasNeverAnnounced() {
        Event dropped =
                planning.cancel(club, draft("a").id(), NOW, Once.unkept()).orRefuse();
        assertThat(dropped.status()).isEqualTo(Event.Status.CANCELLED);
        assertThat(dropped.published()).isEqualTo(Optional.empty());
    }

    @Test
    void nothingChangesFromTheEndOn() {
        Event draft = draft("a");
        Instant lastMoment = Plans.ENDS.minusMillis(1);
        assertThat(refusal(planning.edit(club, draft.id(), new EventEdit(1, Plans.titled("b")), Plans.ENDS)))
                .isEqualTo(ProblemType.EVENT_OVER);
        assertThat(refusal(planning.publish(club, draft.id(), Plans.ENDS, Once.unkept())))
                .isEqualTo(ProblemType.EVENT_OVER);
        assertThat(refusal(planning.cancel(club, draft.id(), Plans.ENDS, Once.unkept())))
                .isEqualTo(ProblemType.EVENT_OVER);
        assertThat(refusal(planning.draft(club, Plans.titled("late"), Plans.ENDS, Once.unkept())))
                .isEqualTo(ProblemType.EVENT_OVER);
        assertThat(planning.edit(club, draft.id(), new EventEdit(1, Plans.titled("b")), lastMoment))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void ofManyEditsOfOneVersionExactlyOneIsWritten() throws Exception {
        Event draft = draft("a");
        List<Outcome<Event>> outcomes = together(
                8,
                number ->
                        () -> planning.edit(club, draft.id(), new EventEdit(1, Plans.titled("edit " + number)), LATER));
        List<Outcome<Event>> done =
                outcomes.stream().filter(Outcome.Done.class::isInstance).toList();
        assertThat(done).hasSize(1);
        assertThat(events.find(draft.id())).contains(done.getFirst().orRefuse());
        assertThat(outcomes.stream().filter(outcome -> refusal(outcome) == ProblemType.CHANGED_MEANWHILE))
                .hasSize(7);
    }

    @Test
    void publishingAmongEditsLosesNeither() throws Exception {
        Event draft = draft("a");
        together(
                4,
                number -> () -> number == 0
                        ? planning.publish(club, draft.id(), LATER, Once.unkept())
                        : planning.edit(club, draft.id(), new EventEdit(1, Plans.titled("edited")), LATER));
        Event now = events.find(draft.id()).orElseThrow();
        assertThat(now.status()).isEqualTo(Event.Status.PUBLISHED);
        assertThat(now.version()).isEqualTo(now.title().equals("edited") ? 3 : 2);
    }

    private interface Step {
        Callable<Outcome<Event>> of(int number);
    }

    private static List<Outcome<Event>> together(int many, Step step) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Callable<Outcome<Event>>> steps = new ArrayList<>();
            for (int number = 0; number < many; number++) {
                steps.add(step.of(number));
            }
            List<Outcome<Event>> outcomes = new ArrayList<>();
            for (Future<Outcome<Event>> future : threads.invokeAll(steps)) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }
}
