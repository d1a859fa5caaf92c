package org.krug.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.contract.registration.RegistrationAction;
import org.krug.events.Event;
import org.krug.kernel.Outcome;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.testkit.TestCloud;

/**
 * What people asked in the two stories, against the desk and real DynamoDB Local: the clock stops at every deadline, and what comes out is what
 * a program of other authors computed from the same rules. Admissions are simulated: who is let in stays RECONFIRMED here until the end.
 */
class StoryReplayTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistrationDesk desk = TestCloud.shared().bean(RegistrationDesk.class);
    private final Settlement settlement = TestCloud.shared().bean(Settlement.class);
    private final RegistrationStore store = TestCloud.shared().bean(RegistrationStore.class);

    private final Map<String, Integer> refused = new TreeMap<>();
    private final Set<String> admitted = new HashSet<>();
    private Map<String, Integer> statesAtStart = Map.of();

    @ParameterizedTest
    @ValueSource(strings = {"digital-leaders", "half-full"})
    void theStoryComesOutAsExpected(String name) throws IOException {
        Path folder = folder(name);
        JsonNode expected = JSON.readTree(folder.resolve("expected.json").toFile());
        Event event = event(expected.path("event"));

        for (String line : Files.readAllLines(folder.resolve("actions.jsonl"))) {
            JsonNode action = JSON.readTree(line);
            Instant at = instant(action.path("at"));
            stopAtDeadlinesBefore(event, at);
            act(event, action, at);
        }
        stopAtDeadlinesBefore(event, Instant.MAX);

        List<Entry> entries = store.ofEvent(event.id());
        assertThat(statesAtStart).isEqualTo(counts(expected.path("states_at_start")));
        assertThat(states(entries)).isEqualTo(counts(expected.path("states_at_end")));
        assertThat(refused).isEqualTo(counts(expected.path("refused_requests")));
        assertThat(entries.stream().mapToInt(entry -> entry.offers().made()).sum())
                .isEqualTo(expected.path("offers_made").asInt());
        assertThat(entries.stream().mapToInt(entry -> entry.offers().expired()).sum())
                .isEqualTo(expected.path("offers_expired").asInt());
    }

    private void act(Event event, JsonNode action, Instant at) {
        String what = action.path("do").asText();
        String who = action.path("who").asText();
        RegistrationAction.of(what).ifPresent(asked -> {
            Outcome<RegistrationDesk.Asked> outcome = desk.ask(new RegistrationRequest(asked, event, member(who), at));
            if (outcome instanceof Outcome.Refused<RegistrationDesk.Asked>(var refusal)) {
                refused.merge(what + ":" + refusal.about().get("state"), 1, Integer::sum);
            }
        });
        boolean open = !at.isBefore(event.times().doorsOpen())
                && at.isBefore(event.times().ends());
        if (what.startsWith("scan") && open && admitted.add(who)) {
            store.find(event.id(), member(who))
                    .filter(entry -> entry.state() == RegistrationState.RECONFIRMED)
                    .ifPresentOrElse(entry -> {}, () -> admitted.remove(who));
        }
    }

    /** Every deadline strictly before the moment: the next one is looked up anew, for settling one may set another. */
    private void stopAtDeadlinesBefore(Event event, Instant moment) {
        Deque<Instant> fixed = new ArrayDeque<>(List.of(
                event.times().reconfirmationDue(),
                event.times().starts(),
                event.times().ends()));
        fixed.removeIf(passed -> !passed.isAfter(settledThrough));
        for (Optional<Instant> next = next(event, fixed);
                next.filter(moment::isAfter).isPresent();
                next = next(event, fixed)) {
            Instant deadline = next.get();
            if (deadline.equals(event.times().starts()) && statesAtStart.isEmpty()) {
                statesAtStart = states(store.ofEvent(event.id()));
            }
            if (deadline.equals(event.times().ends())) {
                admitted.forEach(who -> tellOfAdmission(event, member(who)));
            }
            settlement.through(event, deadline);
            settledThrough = deadline;
            fixed.removeIf(passed -> !passed.isAfter(deadline));
        }
    }

    private Instant settledThrough = Instant.MIN;

    private Optional<Instant> next(Event event, Deque<Instant> fixed) {
        Optional<Instant> offer = store.firstOffer(event.id())
                .flatMap(entry -> entry.registration().offeredUntil());
        Optional<Instant> first = Optional.ofNullable(fixed.peekFirst());
        return offer.isPresent() && first.filter(offer.get()::isAfter).isEmpty() ? offer : first;
    }

    private void tellOfAdmission(Event event, MemberId member) {
        store.find(event.id(), member)
                .ifPresent(entry -> store.write(Transition.of(Transition.Move.of(
                        entry,
                        entry.entered(RegistrationState.ATTENDED, event.times().starts())))));
    }

    private static Map<String, Integer> states(List<Entry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.state().name(), TreeMap::new, Collectors.summingInt(entry -> 1)));
    }

    private static Map<String, Integer> counts(JsonNode node) {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
                .collect(Collectors.toMap(
                        Function.identity(), name -> node.path(name).asInt()));
    }

    private static MemberId member(String email) {
        return new MemberId(UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)));
    }

    private static Event event(JsonNode node) {
        return TestEvents.published(
                node.path("capacity").asInt(),
                new Event.Times(
                        instant(node.path("invited")),
                        instant(node.path("registration_closes")),
                        instant(node.path("reconfirmation_asked")),
                        instant(node.path("reconfirmation_due")),
                        Duration.ofHours(node.path("offer_hours").asInt()),
                        instant(node.path("no_offers_after")),
                        instant(node.path("doors_open")),
                        instant(node.path("starts")),
                        instant(node.path("ends")),
                        instant(node.path("survey_opens")),
                        instant(node.path("survey_closes"))));
    }

    private static Instant instant(JsonNode node) {
        return OffsetDateTime.parse(node.asText()).toInstant();
    }

    private static Path folder(String name) {
        return ProjectFiles.template().resolveSibling("examples").resolve(name);
    }
}
