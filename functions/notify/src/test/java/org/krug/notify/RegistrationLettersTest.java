package org.krug.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krug.contract.Language;
import org.krug.contract.RegistrationState;
import org.krug.events.Event;
import org.krug.members.Member;
import org.krug.registration.Registration;

class RegistrationLettersTest {
    private static final Instant NOW = Instant.parse("2019-02-07T09:40:00Z");

    private final Evening evening = new Evening();
    private final Member member = evening.member(Language.EN);

    @ParameterizedTest
    @CsvSource({
        ", REQUESTED, Please confirm",
        "EXPIRED, REQUESTED, Please confirm",
        "REQUESTED, REGISTERED, You have a seat",
        "REQUESTED, RECONFIRMED, You have a seat",
        "OFFERED, RECONFIRMED, You have a seat",
        "REQUESTED, WAITLISTED, You are on the waitlist",
        "WAITLISTED, OFFERED, There is a seat for you",
        "OFFERED, EXPIRED, The seat went on",
        "REGISTERED, EXPIRED, Your seat went on",
        "REGISTERED, RECONFIRMED, ",
        "ATTENDED, RECONFIRMED, ",
        "RECONFIRMED, ATTENDED, ",
        "RECONFIRMED, NO_SHOW, ",
        "REGISTERED, CANCELLED, ",
        "REGISTERED, REGISTERED, "
    })
    void aChangeIsToldOnceOrNotAtAll(RegistrationState from, RegistrationState to, String subject) {
        Optional<Registration> before = Optional.ofNullable(from).map(state -> evening.place(member, state, 6));
        Registration after = evening.place(member, to, 7);
        evening.registrationLetters().changed(before, after, NOW);
        evening.registrationLetters().changed(before, after, NOW);
        if (subject == null) {
            assertThat(evening.postbox.posted).isEmpty();
            assertThat(evening.read).as("what nobody is told costs no read").isEmpty();
        } else {
            assertThat(evening.postbox.subjects()).singleElement().asString().startsWith(subject + ": ");
        }
    }

    @Test
    void lettersThatAskLeadToTheAnswer() {
        evening.registrationLetters()
                .changed(Optional.empty(), evening.place(member, RegistrationState.REQUESTED, 1), NOW);
        evening.registrationLetters()
                .changed(Optional.empty(), evening.place(member, RegistrationState.OFFERED, 2), NOW);
        assertThat(evening.postbox.posted.getFirst().text()).contains("Confirm:\nhttps://krug.test/r/confirm");
        assertThat(evening.postbox.posted.getLast().text())
                .contains("until 18:40.", "Take the seat:\nhttps://krug.test/r/accept");
    }

    @Test
    void theWaitlistIsToldWithThePlaceInLine() {
        evening.place(evening.member(Language.RU), RegistrationState.WAITLISTED, 1);
        evening.place(evening.member(Language.RU), RegistrationState.REGISTERED, 1);
        evening.registrationLetters()
                .changed(Optional.empty(), evening.place(member, RegistrationState.WAITLISTED, 1), NOW);
        assertThat(evening.postbox.posted.getFirst().text()).contains("Your place in the line: 2.");
    }

    @Test
    void whatIsOutdatedIsNotTold() {
        Registration asked = evening.place(member, RegistrationState.REQUESTED, 1);
        evening.place(member, RegistrationState.REGISTERED, 2);
        evening.registrationLetters().changed(Optional.empty(), asked, NOW);
        assertThat(evening.postbox.posted).isEmpty();
    }

    @Test
    void anOfferThatIsOverIsNotTold() {
        evening.registrationLetters()
                .changed(
                        Optional.empty(),
                        evening.place(member, RegistrationState.OFFERED, 2),
                        Instant.parse("2019-02-07T15:40:01Z"));
        assertThat(evening.postbox.posted).isEmpty();
    }

    @Test
    void registeringAnewAfterCancellingIsToldAgain() {
        Registration first = evening.place(member, RegistrationState.REQUESTED, 1);
        evening.registrationLetters().changed(Optional.empty(), first, NOW);
        Registration cancelled = evening.place(member, RegistrationState.CANCELLED, 2);
        evening.registrationLetters()
                .changed(Optional.of(cancelled), evening.place(member, RegistrationState.REQUESTED, 3), NOW);
        assertThat(evening.postbox.posted).hasSize(2);
    }

    @Test
    void nothingIsToldOfACancelledEvent() {
        evening.event = Changed.status(evening.event, Event.Status.CANCELLED);
        evening.registrationLetters()
                .changed(Optional.empty(), evening.place(member, RegistrationState.REQUESTED, 1), NOW);
        assertThat(evening.postbox.posted).isEmpty();
    }
}
