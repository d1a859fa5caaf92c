package org.krug.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.contract.registration.RegistrationAction;
import org.krug.testkit.TestCloud;
import org.krug.testkit.Troubles;
import org.krug.testkit.Wire;

/** Registration opens, and everybody presses at the same moment, on a table that is busier than it likes to be. */
class OpeningTest {
    private static final int PEOPLE = 2000;
    private static final int SEATS = 100;
    private static final Instant OPENED = TestEvents.INVITED.plus(Duration.ofDays(1));
    /** How many of a hundred transactions meet another, and of a thousand requests are throttled. */
    private static final int CONFLICTS = 20;

    private static final int THROTTLED = 3;

    /** One person's press: when it was sent and answered, in nanoseconds, and what the answer was. */
    private record Press(long sent, long answered, Entry answer) {
        long place() {
            return answer.registration().place().orElseThrow();
        }

        boolean isSeat() {
            return answer.state() == RegistrationState.REGISTERED;
        }
    }

    @Test
    void twoThousandPressAtOnceForAHundredSeats() {
        EventInTest meeting = EventInTest.withSeats(SEATS);
        List<MemberId> people = IntStream.range(0, PEOPLE)
                .mapToObj(each -> EventInTest.somebody())
                .toList();
        meeting.requested(people, OPENED);

        List<Press> presses = new ArrayList<>();
        TestCloud.shared()
                .bean(Wire.class)
                .troubled(
                        Troubles.busyTable(2000, CONFLICTS, THROTTLED), () -> presses.addAll(pressed(meeting, people)));

        List<Press> seated = presses.stream().filter(Press::isSeat).toList();
        List<Press> waiting = presses.stream().filter(press -> !press.isSeat()).toList();
        assertThat(seated).hasSize(SEATS);
        assertThat(waiting)
                .hasSize(PEOPLE - SEATS)
                .allSatisfy(press -> assertThat(press.answer().state()).isEqualTo(RegistrationState.WAITLISTED));
        assertThat(waiting.stream().map(Press::place)).doesNotHaveDuplicates();
        assertThat(overtaken(waiting)).as("answered first, yet behind in line").isEmpty();
        long firstToWait = waiting.stream().mapToLong(Press::answered).min().orElseThrow();
        assertThat(seated.stream().filter(press -> press.sent() > firstToWait))
                .as("pressed after somebody had to wait, yet has a seat")
                .isEmpty();
        assertThat(meeting.seats().waiting()).isEqualTo(PEOPLE - SEATS);
        meeting.seatsAreTrue();
        assertThat(presses.stream().map(Press::answer))
                .as("everybody was told what is stored")
                .containsExactlyInAnyOrderElementsOf(
                        EventInTest.store().ofEvent(meeting.event().id()));
    }

    /** Presses whose answer was there before another was sent, though their place comes after it. */
    private static List<Press> overtaken(List<Press> waiting) {
        List<Press> bySent =
                waiting.stream().sorted(Comparator.comparingLong(Press::sent)).toList();
        // The lowest place of all that were sent from here on.
        long[] lowest = new long[bySent.size() + 1];
        lowest[bySent.size()] = Long.MAX_VALUE;
        for (int each = bySent.size() - 1; each >= 0; each--) {
            lowest[each] = Math.min(lowest[each + 1], bySent.get(each).place());
        }
        long[] sent = bySent.stream().mapToLong(Press::sent).toArray();
        return waiting.stream()
                .filter(press -> press.place() > lowest[firstAfter(sent, press.answered())])
                .toList();
    }

    private static int firstAfter(long[] sorted, long moment) {
        return (int) LongStream.of(sorted).filter(each -> each <= moment).count();
    }

    private static List<Press> pressed(EventInTest meeting, List<MemberId> people) {
        CountDownLatch opening = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Press>> pressing = people.stream()
                    .map(member -> threads.submit(() -> {
                        opening.await();
                        long sent = System.nanoTime();
                        Entry answer = meeting.granted(RegistrationAction.CONFIRM, member, OPENED);
                        return new Press(sent, System.nanoTime(), answer);
                    }))
                    .toList();
            opening.countDown();
            List<Press> presses = new ArrayList<>();
            for (Future<Press> press : pressing) {
                presses.add(press.get());
            }
            return presses;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("somebody was not answered", e);
        }
    }
}
