package org.krug.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krug.contract.EventId;
import org.krug.contract.live.LiveChange;
import org.krug.kernel.Transactions;
import org.krug.testkit.OnLocalStackToo;
import org.krug.testkit.TestCloud;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@OnLocalStackToo
class CountingTest {
    private static final int PEOPLE = Boolean.getBoolean("krug.long") ? 4_000 : 500;

    private final TestCloud cloud = TestCloud.shared();
    private final CountStore store =
            new DynamoDbCountStore(cloud.bean(DynamoDbClient.class), cloud.bean(Transactions.class));
    private final EventId event = new EventId(UUID.randomUUID());
    private final Owners owners = new Owners();
    private final Counting counting = new Counting(store, owners.registrations(), owners.admissions());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void repeatedReorderedAndHealedRecordsEndEqualToARecount(long seed) {
        Records records = new Records(seed);
        List<Seen> evening = records.ofPeople(PEOPLE);
        evening.forEach(record -> owners.have(record, event));
        List<Seen> delivered = records.shuffledAndRepeated(records.withLossesThatHeal(evening));
        assertThat(delivered).hasSizeGreaterThan(PEOPLE * 3);
        records.inBatches(delivered).forEach(batch -> counting.count(event, batch));
        countsAreRight();
        assertThat(counting.recount(event)).isEmpty();
    }

    @Test
    void recordsLostForGoodAreFoundByARecount() {
        Records records = new Records(4);
        List<Seen> evening = records.ofPeople(PEOPLE);
        evening.forEach(record -> owners.have(record, event));
        records.inBatches(records.withLosses(evening)).forEach(batch -> counting.count(event, batch));
        assertThat(store.counts(event).totals()).isNotEqualTo(owners.naiveTotals());
        assertThat(counting.recount(event)).isNotEmpty();
        countsAreRight();
    }

    @Test
    void countersThatWentWrongAreRepairedByARecount() {
        Records records = new Records(5);
        List<Seen> evening = records.ofPeople(30);
        evening.forEach(record -> owners.have(record, event));
        counting.count(event, evening);
        Counts right = store.counts(event);
        Counts wrong = new Counts(right.version() + 1, new TreeMap<>(Map.of("REGISTERED", 7_000L)), new TreeMap<>());
        assertThat(store.write(new CountsChanged(event, right, wrong), List.of()))
                .isTrue();
        assertThat(counting.recount(event)).hasSize(1);
        countsAreRight();
    }

    @Test
    void aRepeatedBatchWritesNothing() {
        List<Seen> evening = new Records(6).ofPeople(20);
        assertThat(counting.count(event, evening)).hasSize(1);
        assertThat(counting.count(event, evening)).isEmpty();
        assertThat(store.counts(event).version()).isEqualTo(1);
    }

    @Test
    void twoStreamsAndARecountAtOnceStayRightAndTheirChangesFollowOneAnother() throws Exception {
        Records records = new Records(7);
        List<Seen> evening = records.ofPeople(PEOPLE);
        List<Seen> spoiled = records.shuffledAndRepeated(evening);
        List<Seen> registrations = spoiled.stream()
                .filter(record -> record.registration().isPresent())
                .toList();
        List<Seen> admissions = spoiled.stream()
                .filter(record -> record.admission().isPresent())
                .toList();
        List<CountsChanged> changes = atOnce(
                () -> deliver(records.inBatches(registrations)),
                () -> deliver(records.inBatches(admissions)),
                this::recountOften);
        countsAreRight();
        assertThat(counting.recount(event)).isEmpty();
        followingTheChangesEndsAtTheCounts(changes);
    }

    @Test
    void oneOfThoseWhoAskRecountsOncePerFiveMinutes() {
        Instant now = Instant.parse("2019-02-09T09:00:00Z");
        assertThat(store.claimRecount(event, now)).isTrue();
        assertThat(store.claimRecount(event, now)).isFalse();
        assertThat(store.claimRecount(event, now.plusSeconds(299))).isFalse();
        assertThat(store.claimRecount(event, now.plusSeconds(301))).isTrue();
        assertThat(store.claimRecount(event, now.minusSeconds(86_400)))
                .as("the clock was set back")
                .isTrue();
    }

    private List<CountsChanged> deliver(List<List<Seen>> batches) {
        List<CountsChanged> changes = new ArrayList<>();
        for (List<Seen> batch : batches) {
            batch.forEach(record -> owners.have(record, event));
            changes.addAll(counting.count(event, batch));
        }
        return changes;
    }

    private List<CountsChanged> recountOften() {
        List<CountsChanged> changes = new ArrayList<>();
        for (int time = 0; time < 5; time++) {
            changes.addAll(counting.recount(event));
        }
        return changes;
    }

    @SafeVarargs
    private static List<CountsChanged> atOnce(Callable<List<CountsChanged>>... tasks) throws Exception {
        List<CountsChanged> changes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<CountsChanged>>> all = new ArrayList<>();
            Collections.addAll(all, tasks);
            for (Future<List<CountsChanged>> done : threads.invokeAll(all)) {
                changes.addAll(done.get());
            }
        }
        return changes;
    }

    private void countsAreRight() {
        Counts counts = store.counts(event);
        assertThat(counts.totals()).isEqualTo(owners.naiveTotals());
        assertThat(counts.arrivals()).isEqualTo(owners.naiveArrivals());
    }

    /** As a client does it that saw every message. */
    private void followingTheChangesEndsAtTheCounts(List<CountsChanged> changes) {
        Map<String, Long> totals = new TreeMap<>(Counts.none().totals());
        Map<String, Long> arrivals = new TreeMap<>();
        long version = 0;
        changes.sort(Comparator.comparing(change -> change.before().version()));
        for (CountsChanged changed : changes) {
            LiveChange message = Messages.change(changed);
            assertThat(message.from()).isEqualTo(version);
            totals.putAll(message.counts());
            arrivals.putAll(message.arrivals());
            version = message.version();
        }
        arrivals.values().removeIf(number -> number == 0);
        Map<String, Long> expected = new TreeMap<>();
        owners.naiveArrivals().forEach((minute, number) -> expected.put(minute.toString(), number));
        assertThat(version).isEqualTo(store.counts(event).version());
        assertThat(totals).isEqualTo(owners.naiveTotals());
        assertThat(arrivals).isEqualTo(expected);
    }
}
