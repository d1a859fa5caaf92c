package org.krug.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.contract.registration.RegistrationAction;
import org.krug.testkit.OnLocalStackToo;

/** Seats, the waitlist and offers, and what deadlines do to them. */
@OnLocalStackToo
class SeatsTest {
    private static final Instant EARLY = TestEvents.INVITED.plus(Duration.ofDays(1));
    private static final Duration OFFER = Duration.ofHours(6);

    @Test
    void aFreedSeatIsOfferedAtOnceToTheFirstWhoWaits() {
        EventInTest meeting = EventInTest.withSeats(1);
        MemberId holder = meeting.confirmed(EARLY);
        MemberId first = meeting.confirmed(EARLY.plusSeconds(1));
        MemberId second = meeting.confirmed(EARLY.plusSeconds(2));
        assertThat(meeting.state(second)).isEqualTo(RegistrationState.WAITLISTED);

        Instant freed = EARLY.plusSeconds(100);
        meeting.granted(RegistrationAction.CANCEL, holder, freed);

        assertThat(meeting.entry(first).registration().offeredUntil()).contains(freed.plus(OFFER));
        assertThat(meeting.state(second)).isEqualTo(RegistrationState.WAITLISTED);
        meeting.seatsAreTrue();
        assertThat(meeting.granted(RegistrationAction.ACCEPT, first, freed.plus(OFFER))
                        .state())
                .isEqualTo(RegistrationState.REGISTERED);
        meeting.seatsAreTrue();
    }

    @Test
    void aChainOfOffersKeepsItsNominalTimesHoweverLateItIsSettled() {
        EventInTest meeting = EventInTest.withSeats(1);
        MemberId holder = meeting.confirmed(EARLY);
        List<MemberId> waiting = meeting.confirmed(4, EARLY);
        meeting.granted(RegistrationAction.CANCEL, holder, EARLY);

        meeting.settleThrough(EARLY.plus(OFFER.multipliedBy(2)).plusSeconds(300));

        assertThat(meeting.entry(waiting.get(0)).registration().history().getLast())
                .isEqualTo(new Registration.Entered(RegistrationState.EXPIRED, EARLY.plus(OFFER)));
        assertThat(meeting.entry(waiting.get(1)).registration().history().getLast())
                .isEqualTo(new Registration.Entered(RegistrationState.EXPIRED, EARLY.plus(OFFER.multipliedBy(2))));
        assertThat(meeting.entry(waiting.get(2)).registration().offeredUntil())
                .contains(EARLY.plus(OFFER.multipliedBy(3)));
        assertThat(meeting.entry(waiting.get(1)).offers()).isEqualTo(new Entry.Offers(1, 1));
        meeting.seatsAreTrue();
    }

    @Test
    void whoWaitsMayAcceptAnOfferThatHadToBeWrittenFirst() {
        EventInTest meeting = EventInTest.withSeats(1);
        MemberId holder = meeting.confirmed(EARLY);
        List<MemberId> waiting = meeting.confirmed(2, EARLY);
        meeting.granted(RegistrationAction.CANCEL, holder, EARLY);

        Instant late = EARLY.plus(OFFER).plusSeconds(180);
        assertThat(meeting.refused(RegistrationAction.ACCEPT, waiting.get(0), late))
                .isEqualTo("EXPIRED");
        assertThat(meeting.granted(RegistrationAction.ACCEPT, waiting.get(1), late)
                        .state())
                .isEqualTo(RegistrationState.REGISTERED);
        meeting.seatsAreTrue();
    }

    @Test
    void aSeatWhoseOfferHasEndedIsFreeForTheNextWhoConfirms() {
        EventInTest meeting = EventInTest.withSeats(1);
        MemberId holder = meeting.confirmed(EARLY);
        meeting.confirmed(EARLY);
        meeting.granted(RegistrationAction.CANCEL, holder, EARLY);

        MemberId next = meeting.confirmed(EARLY.plus(OFFER).plusMillis(1));

        assertThat(meeting.state(next)).isEqualTo(RegistrationState.REGISTERED);
        meeting.seatsAreTrue();
    }

    @Test
    void whoLetAnOfferPassMayStartAnew() {
        EventInTest meeting = EventInTest.withSeats(1);
        MemberId holder = meeting.confirmed(EARLY);
        List<MemberId> waiting = meeting.confirmed(2, EARLY);
        meeting.granted(RegistrationAction.CANCEL, holder, EARLY);

        Instant late = EARLY.plus(OFFER).plusSeconds(1);
        assertThat(meeting.granted(RegistrationAction.REGISTER, waiting.getFirst(), late)
                        .state())
                .isEqualTo(RegistrationState.REQUESTED);
        assertThat(meeting.state(waiting.getLast())).isEqualTo(RegistrationState.OFFERED);
        meeting.seatsAreTrue();
    }

    @Test
    void whoDidNotReconfirmLosesTheSeatAtTheDueTime() {
        EventInTest meeting = EventInTest.withSeats(2);
        List<MemberId> holders = meeting.confirmed(2, EARLY);
        MemberId waits = meeting.confirmed(EARLY);
        meeting.granted(RegistrationAction.RECONFIRM, holders.getFirst(), TestEvents.DUE);

        meeting.settleThrough(TestEvents.DUE.plusSeconds(240));
        meeting.settleThrough(TestEvents.DUE.plusSeconds(240));

        assertThat(meeting.state(holders.getFirst())).isEqualTo(RegistrationState.RECONFIRMED);
        assertThat(meeting.entry(holders.getLast()).since()).isEqualTo(TestEvents.DUE);
        assertThat(meeting.state(holders.getLast())).isEqualTo(RegistrationState.EXPIRED);
        assertThat(meeting.entry(waits).registration().offeredUntil()).contains(TestEvents.DUE.plus(OFFER));
        meeting.seatsAreTrue();
    }

    @Test
    void anOfferLastsAtMostUntilTheStart() {
        EventInTest meeting = EventInTest.withSeats(1);
        MemberId holder = meeting.confirmed(EARLY);
        MemberId waits = meeting.confirmed(EARLY);
        meeting.granted(RegistrationAction.RECONFIRM, holder, TestEvents.ASKED);
        meeting.granted(RegistrationAction.CANCEL, holder, TestEvents.NO_OFFERS.minusSeconds(1));
        assertThat(meeting.entry(waits).registration().offeredUntil()).contains(TestEvents.STARTS);
    }

    @Test
    void onceNoOffersAreMadeAFreedSeatGoesToNobodyWhileOthersWait() {
        EventInTest meeting = EventInTest.withSeats(1);
        MemberId holder = meeting.confirmed(TestEvents.ASKED);
        MemberId waits = meeting.confirmed(TestEvents.ASKED);
        meeting.granted(RegistrationAction.CANCEL, holder, TestEvents.NO_OFFERS);

        MemberId late = meeting.confirmed(TestEvents.NO_OFFERS.plusSeconds(1));

        assertThat(meeting.state(waits)).isEqualTo(RegistrationState.WAITLISTED);
        assertThat(meeting.state(late)).isEqualTo(RegistrationState.WAITLISTED);
        assertThat(meeting.seats().held()).isZero();
        meeting.seatsAreTrue();
    }

    @Test
    void moreSeatsAreOfferedToThoseWhoWaitAndFewerTakeNobodysSeatAway() {
        EventInTest small = EventInTest.withSeats(1);
        small.confirmed(EARLY);
        List<MemberId> waiting = small.confirmed(3, EARLY);

        EventInTest larger = small.nowWithSeats(3);
        larger.settleThrough(EARLY.plusSeconds(10));
        assertThat(waiting.stream().map(larger::state))
                .containsExactly(RegistrationState.OFFERED, RegistrationState.OFFERED, RegistrationState.WAITLISTED);
        larger.seatsAreTrue();

        EventInTest smaller = larger.nowWithSeats(1);
        smaller.granted(RegistrationAction.CANCEL, waiting.getFirst(), EARLY.plusSeconds(20));
        assertThat(smaller.seats().held()).isEqualTo(2);
        assertThat(smaller.state(waiting.getLast())).isEqualTo(RegistrationState.WAITLISTED);
        smaller.granted(RegistrationAction.CANCEL, waiting.get(1), EARLY.plusSeconds(30));
        assertThat(smaller.state(waiting.getLast())).isEqualTo(RegistrationState.WAITLISTED);
        smaller.seatsAreTrue();
    }

    @Test
    void whoIsInsideHasAttendedEvenBeforeTheStreamTells() {
        EventInTest meeting = EventInTest.withSeats(2);
        MemberId guest = meeting.confirmed(TestEvents.ASKED);
        meeting.admitted(guest, false, TestEvents.NO_OFFERS);

        Instant now = TestEvents.STARTS;
        assertThat(meeting.refused(RegistrationAction.CANCEL, guest, now)).isEqualTo("ATTENDED");
        assertThat(meeting.granted(RegistrationAction.RECONFIRM, guest, now).state())
                .isEqualTo(RegistrationState.RECONFIRMED);
        meeting.settleThrough(TestEvents.ENDS);
        assertThat(meeting.state(guest)).isEqualTo(RegistrationState.RECONFIRMED);
    }

    @Test
    void whoWalkedInChangesNothingAnyMore() {
        EventInTest meeting = EventInTest.withSeats(2);
        MemberId without = EventInTest.somebody();
        meeting.admitted(without, true, TestEvents.STARTS);
        assertThat(meeting.ask(RegistrationAction.REGISTER, without, TestEvents.STARTS.plusSeconds(1))
                        .orRefuse())
                .isEqualTo(Optional.empty());

        MemberId requested = EventInTest.somebody();
        meeting.granted(RegistrationAction.REGISTER, requested, TestEvents.ASKED);
        meeting.admitted(requested, true, TestEvents.STARTS);
        for (RegistrationAction action : List.of(RegistrationAction.CONFIRM, RegistrationAction.CANCEL)) {
            assertThat(meeting.granted(action, requested, TestEvents.STARTS.plusSeconds(1))
                            .state())
                    .isEqualTo(RegistrationState.REQUESTED);
        }
        assertThat(meeting.seats().held()).isZero();
    }

    @Test
    void whoDidNotComeIsANoShowAndSettlingAgainChangesNothing() {
        EventInTest meeting = EventInTest.withSeats(2);
        MemberId absent = meeting.confirmed(TestEvents.ASKED);
        meeting.settleThrough(TestEvents.ENDS);
        Entry settled = meeting.entry(absent);
        assertThat(settled.state()).isEqualTo(RegistrationState.NO_SHOW);
        assertThat(settled.since()).isEqualTo(TestEvents.ENDS);
        meeting.settleThrough(TestEvents.ENDS.plusSeconds(60));
        assertThat(meeting.entry(absent)).isEqualTo(settled);
    }
}
