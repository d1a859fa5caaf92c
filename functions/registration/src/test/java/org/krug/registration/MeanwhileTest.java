package org.krug.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.contract.registration.RegistrationAction;
import org.krug.testkit.OnLocalStackToo;
import org.krug.testkit.TestCloud;
import org.krug.testkit.Wire;

/** What others write between a request's reading and its writing, one interleaving after the other. */
@OnLocalStackToo
class MeanwhileTest {
    private static final Instant EARLY = TestEvents.INVITED.plus(Duration.ofDays(1));
    private static final Instant ASKED = TestEvents.ASKED.plus(Duration.ofHours(1));

    @Test
    void whoWasConfirmedAndAdmittedMeanwhileIsToldSoInsteadOfBeingCancelled() {
        EventInTest meeting = EventInTest.withSeats(1);
        MemberId member = EventInTest.somebody();
        meeting.granted(RegistrationAction.REGISTER, member, ASKED);
        AtomicReference<String> told = new AtomicReference<>("");

        meanwhile(
                () -> {
                    meeting.granted(RegistrationAction.CONFIRM, member, ASKED);
                    meeting.admitted(member, false, ASKED);
                },
                () -> told.set(meeting.refused(RegistrationAction.CANCEL, member, ASKED)));

        assertThat(told.get()).isEqualTo("ATTENDED");
        assertThat(meeting.state(member)).isEqualTo(RegistrationState.RECONFIRMED);
        meeting.seatsAreTrue();
    }

    @Test
    void aFreedSeatGoesToTheEarlierPlaceThatWasWrittenMeanwhile() {
        EventInTest meeting = EventInTest.withSeats(1);
        MemberId holder = meeting.confirmed(EARLY);
        MemberId slow = EventInTest.somebody();
        meeting.granted(RegistrationAction.REGISTER, slow, EARLY);
        long earlier = EventInTest.store().drawPlace(meeting.event().id());
        MemberId quick = meeting.confirmed(EARLY);

        meanwhile(
                () -> {
                    Entry before = meeting.entry(slow);
                    assertThat(EventInTest.store()
                                    .write(Transition.of(Transition.Move.of(before, before.waitlisted(earlier, EARLY)))
                                            .with(new SeatChange(SeatChange.Kind.JOIN_LINE, 1))))
                            .isInstanceOf(Transition.Written.Done.class);
                },
                () -> meeting.granted(RegistrationAction.CANCEL, holder, EARLY));

        assertThat(meeting.state(slow)).isEqualTo(RegistrationState.OFFERED);
        assertThat(meeting.state(quick)).isEqualTo(RegistrationState.WAITLISTED);
        meeting.seatsAreTrue();
    }

    /** Does something else once, just before the first transaction of a call is sent. */
    private static void meanwhile(Runnable other, Runnable call) {
        AtomicBoolean first = new AtomicBoolean(true);
        TestCloud.shared()
                .bean(Wire.class)
                .troubled(
                        (operation, body, exchange) -> {
                            if (operation.equals("TransactWriteItems") && first.getAndSet(false)) {
                                other.run();
                            }
                            return exchange.send(body);
                        },
                        call);
        assertThat(first).isFalse();
    }
}
