package org.krug.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.contract.registration.RegistrationAction;
import org.krug.testkit.NotOnLocalStack;
import org.krug.testkit.OnLocalStackToo;

/** Many at once for the same seats, against real DynamoDB Local. */
@OnLocalStackToo
class SeatRacesTest {
    private static final Instant EARLY = TestEvents.INVITED.plus(Duration.ofDays(1));

    @Test
    @NotOnLocalStack
    void threeHundredConfirmForTwentySeats() throws Exception {
        EventInTest meeting = EventInTest.withSeats(20);
        List<MemberId> people =
                IntStream.range(0, 300).mapToObj(each -> EventInTest.somebody()).toList();
        atOnce(people.stream()
                .map(member -> task(() -> meeting.granted(RegistrationAction.REGISTER, member, EARLY)))
                .toList());

        atOnce(people.stream()
                .map(member -> task(() -> meeting.granted(RegistrationAction.CONFIRM, member, EARLY.plusSeconds(1))))
                .toList());

        List<Entry> entries = EventInTest.store().ofEvent(meeting.event().id());
        assertThat(entries.stream().filter(entry -> entry.state() == RegistrationState.REGISTERED))
                .hasSize(20);
        assertThat(entries.stream()
                        .filter(entry -> entry.state() == RegistrationState.WAITLISTED)
                        .map(entry -> entry.registration().place().orElseThrow())
                        .distinct())
                .hasSize(280);
        meeting.seatsAreTrue();
    }

    @Test
    void onePersonPressesTwentyTimesAndHasOnePlace() throws Exception {
        EventInTest meeting = EventInTest.withSeats(5);
        MemberId eager = EventInTest.somebody();
        List<Callable<Object>> presses =
                Collections.nCopies(20, task(() -> meeting.ask(RegistrationAction.REGISTER, eager, EARLY)));
        atOnce(presses);
        atOnce(Collections.nCopies(20, task(() -> meeting.ask(RegistrationAction.CONFIRM, eager, EARLY))));

        assertThat(EventInTest.store().ofEvent(meeting.event().id())).hasSize(1);
        assertThat(meeting.seats().held()).isEqualTo(1);
        meeting.seatsAreTrue();
    }

    @Test
    void cancellingAcceptingConfirmingAndSettlingMixAsTheyLike() throws Exception {
        EventInTest meeting = EventInTest.withSeats(8);
        List<MemberId> holders = meeting.confirmed(8, EARLY);
        List<MemberId> waiting = meeting.confirmed(16, EARLY);
        Instant freed = EARLY.plusSeconds(60);
        Instant ended = freed.plus(Duration.ofHours(6));
        holders.subList(0, 4).forEach(member -> meeting.granted(RegistrationAction.CANCEL, member, freed));

        Instant now = ended.plusSeconds(30);
        List<Callable<Object>> mix = new ArrayList<>();
        holders.subList(4, 8)
                .forEach(member -> mix.add(task(() -> meeting.ask(RegistrationAction.CANCEL, member, now))));
        waiting.forEach(member -> mix.add(task(() -> meeting.ask(RegistrationAction.ACCEPT, member, now))));
        waiting.subList(10, 13)
                .forEach(member -> mix.add(task(() -> meeting.ask(RegistrationAction.CANCEL, member, now))));
        IntStream.range(0, 6).forEach(each -> {
            mix.add(task(() -> meeting.confirmed(now)));
            mix.add(task(() -> {
                meeting.settleThrough(now);
                return each;
            }));
        });
        Collections.shuffle(mix, new Random(7));
        atOnce(mix);
        meeting.settleThrough(now);

        meeting.seatsAreTrue();
        assertThat(meeting.seats().held())
                .as("every seat is held while people wait")
                .isEqualTo(8);
        assertThat(waiting.subList(0, 4).stream().map(meeting::state)).containsOnly(RegistrationState.EXPIRED);
        List<Instant> ends = waiting.stream()
                .map(meeting::entry)
                .flatMap(entry -> entry.registration().offeredUntil().stream())
                .toList();
        assertThat(ends).isSubsetOf(ended.plus(Duration.ofHours(6)), now.plus(Duration.ofHours(6)));
    }

    @Test
    void severalSettleTheReconfirmationAtOnce() throws Exception {
        EventInTest meeting = EventInTest.withSeats(20);
        meeting.confirmed(20, EARLY);
        List<MemberId> waiting = meeting.confirmed(25, EARLY);
        atOnce(Collections.nCopies(4, task(() -> {
            meeting.settleThrough(TestEvents.DUE);
            return true;
        })));

        assertThat(waiting.subList(0, 20).stream()
                        .map(meeting::entry)
                        .flatMap(entry -> entry.registration().offeredUntil().stream()))
                .hasSize(20)
                .containsOnly(TestEvents.DUE.plus(Duration.ofHours(6)));
        assertThat(waiting.subList(20, 25).stream().map(meeting::state)).containsOnly(RegistrationState.WAITLISTED);
        meeting.seatsAreTrue();
    }

    private static Callable<Object> task(Callable<Object> task) {
        return task;
    }

    private static void atOnce(List<Callable<Object>> tasks) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            for (Future<Object> done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
    }
}
