package org.krug.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.krug.checkin.Admission;
import org.krug.contract.Language;
import org.krug.contract.RegistrationState;
import org.krug.events.Event;
import org.krug.members.Member;

class DueLettersTest {
    private static final int MEMBERS = 250;

    private final Evening evening = new Evening();

    private void send(Moment moment) {
        evening.dueLetters().send(evening.event.id(), moment, moment.of(evening.event));
    }

    @Test
    void everyMemberIsInvitedOnceInTheirLanguageHoweverOftenTheDeadlineComes() {
        for (int number = 0; number < MEMBERS; number++) {
            evening.member(number % 5 == 0 ? Language.EN : Language.RU);
        }
        send(Moment.INVITED);
        send(Moment.INVITED);
        assertThat(evening.postbox.addresses()).hasSize(MEMBERS).doesNotHaveDuplicates();
        assertThat(evening.postbox.subjects().stream().filter(subject -> subject.startsWith("Invitation")))
                .hasSize(MEMBERS / 5);
    }

    @Test
    void invitationsGoOnWhereThePostFailed() {
        for (int number = 0; number < MEMBERS; number++) {
            evening.member(Language.RU);
        }
        evening.postbox.beforeEach(number -> {
            if (number > 130) {
                throw new IllegalStateException("the post is closed");
            }
        });
        assertThatThrownBy(() -> send(Moment.INVITED)).hasMessageContaining("letters failed");
        assertThat(evening.postbox.posted).hasSize(130);
        evening.postbox.beforeEach(number -> {});
        send(Moment.INVITED);
        assertThat(evening.postbox.addresses()).hasSize(MEMBERS).doesNotHaveDuplicates();
    }

    /** A function that dies leaves claims behind, at most as many as letters were under way. */
    @Test
    void afterADeathInTheMiddleNobodyIsInvitedTwiceAndAtMostTheLettersUnderWayAreMissing() {
        for (int number = 0; number < MEMBERS; number++) {
            evening.member(Language.RU);
        }
        evening.postbox.beforeEach(number -> {
            if (number == 117) {
                throw new OutOfMemoryError("planted");
            }
        });
        assertThatThrownBy(() -> send(Moment.INVITED)).isInstanceOf(IllegalStateException.class);
        evening.postbox.beforeEach(number -> {});
        send(Moment.INVITED);
        assertThat(evening.postbox.addresses()).hasSize(MEMBERS - 1).doesNotHaveDuplicates();
    }

    @Test
    void whoHasASeatIsAskedToReconfirmAndNobodyElse() {
        for (RegistrationState state : RegistrationState.values()) {
            evening.place(evening.member(Language.EN), state, 3);
        }
        send(Moment.RECONFIRMATION_ASKED);
        send(Moment.RECONFIRMATION_ASKED);
        assertThat(evening.postbox.posted).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("Will you come?");
            assertThat(mail.text()).contains("https://krug.test/r/reconfirm", "by 18:00 on 8 February");
        });
    }

    @Test
    void thoseWhoCameAreAskedHowItWas() {
        Member came = admitted(false);
        admitted(true);
        evening.place(evening.member(Language.RU), RegistrationState.NO_SHOW, 5);
        send(Moment.SURVEY_OPENS);
        assertThat(evening.postbox.addresses()).containsExactly(came.email());
    }

    private Member admitted(boolean undone) {
        Member member = evening.member(Language.RU);
        evening.admitted.add(new Admission(
                evening.event.id(), member.id(), evening.event.times().doorsOpen(), false, undone, 1));
        return member;
    }

    @Test
    void whoHasASeatIsRemindedADayBefore() {
        for (RegistrationState state : RegistrationState.values()) {
            evening.place(evening.member(Language.EN), state, 3);
        }
        send(Moment.TOMORROW);
        send(Moment.TOMORROW);
        assertThat(evening.postbox.posted)
                .as("REGISTERED and RECONFIRMED: the second confirmation is not due yet")
                .hasSize(2)
                .allSatisfy(mail -> {
                    assertThat(mail.subject()).isEqualTo("Soon: " + evening.event.title());
                    assertThat(mail.text()).contains("It begins at 12:00 on 9 February.");
                });
    }

    @Test
    void nothingIsSentAtAMomentThatHasMovedOrForAnEventThatIsCancelled() {
        evening.member(Language.RU);
        evening.dueLetters()
                .send(
                        evening.event.id(),
                        Moment.INVITED,
                        Moment.INVITED.of(evening.event).minusSeconds(1));
        Event was = evening.event;
        evening.event = Changed.status(was, Event.Status.CANCELLED);
        send(Moment.INVITED);
        assertThat(evening.postbox.posted).isEmpty();
    }

    @Test
    void whoWasSentToIsReadFromTheMarks() {
        Set<String> invited = Set.of(
                evening.member(Language.RU).id().toString(),
                evening.member(Language.EN).id().toString());
        send(Moment.INVITED);
        assertThat(evening.marks.sent(evening.event.id(), Kind.INVITATION, 0).stream()
                        .map(Object::toString)
                        .collect(Collectors.toSet()))
                .isEqualTo(invited);
    }
}
