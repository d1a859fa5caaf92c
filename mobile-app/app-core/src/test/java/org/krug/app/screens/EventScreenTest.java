package org.krug.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krug.app.wire.Json;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;
import org.krug.contract.RegistrationState;
import org.krug.contract.registration.RegistrationAction;
import org.krug.contract.registration.RegistrationAnswer;

class EventScreenTest extends PhoneTest {
    private static final String PATH = "/clubs/c1/events/e1/registration";

    private EventScreen showing(RegistrationAnswer place) {
        return new EventScreen(phone.device, Known.line(place));
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTER,    '',             REQUESTED",
        "CONFIRM,     /confirmation,  REGISTERED",
        "ACCEPT,      /acceptance,    REGISTERED",
        "RECONFIRM,   /reconfirmation,RECONFIRMED"
    })
    void eachPossibleActionIsCarriedOut(RegistrationAction action, String end, String after) {
        EventScreen screen = showing(Known.place("REQUESTED", RegistrationAction.CANCEL, action));
        krug.answers("POST " + PATH + end, RegistrationAnswer.class, Known.place(after, RegistrationAction.CANCEL));
        assertThat(screen.state().main()).contains(action);

        phone.touch(() -> screen.act(action));

        assertThat(screen.state().line().state()).contains(RegistrationState.valueOf(after));
        assertThat(screen.state().main()).isEmpty();
        assertThat(screen.state().doing()).isEmpty();
    }

    @Test
    void whatTheServerDidNotNameIsNotDone() {
        EventScreen screen = showing(Known.place("WAITLISTED", RegistrationAction.CANCEL));

        phone.touch(() -> screen.act(RegistrationAction.ACCEPT));

        assertThat(krug.asked).isEmpty();
    }

    @Test
    void aTapCountsWhileThePlaceIsStillAskedForAndTheOlderAnswerDoesNot() {
        EventScreen screen = showing(Known.place("NONE", RegistrationAction.REGISTER));
        krug.answers("GET " + PATH, RegistrationAnswer.class, Known.place("NONE", RegistrationAction.REGISTER));
        krug.answers("POST " + PATH, RegistrationAnswer.class, Known.place("REQUESTED", RegistrationAction.CONFIRM));

        phone.touch(() -> {
            screen.load();
            screen.act(RegistrationAction.REGISTER);
            assertThat(screen.state().doing()).contains(RegistrationAction.REGISTER);
        });
        phone.touch(() -> {});

        assertThat(krug.asked).contains("POST " + PATH);
        assertThat(screen.state().line().state()).contains(RegistrationState.REQUESTED);
    }

    @Test
    void aSecondTapMeanwhileDoesNothing() {
        EventScreen screen = showing(Known.place("NONE", RegistrationAction.REGISTER));
        krug.answers("POST " + PATH, RegistrationAnswer.class, Known.place("REQUESTED", RegistrationAction.CONFIRM));

        phone.touch(() -> {
            screen.act(RegistrationAction.REGISTER);
            screen.act(RegistrationAction.REGISTER);
        });
        phone.touch(() -> {});

        assertThat(krug.asked).containsExactly("POST " + PATH);
    }

    @Test
    void aSeatIsGivenUpOnlyAfterAsking() {
        EventScreen screen = showing(Known.place("REGISTERED", RegistrationAction.CANCEL));
        krug.answers("POST " + PATH + "/cancellation", RegistrationAnswer.class, Known.place("CANCELLED"));

        phone.touch(screen::cancel);
        assertThat(krug.asked).isEmpty();
        phone.touch(screen::askToCancel);
        phone.touch(screen::keepPlace);
        phone.touch(screen::cancel);
        assertThat(krug.asked).isEmpty();
        phone.touch(screen::askToCancel);
        phone.touch(screen::cancel);

        assertThat(screen.state().line().state()).contains(RegistrationState.CANCELLED);
        assertThat(screen.state().askingToCancel()).isFalse();
    }

    @Test
    void aRefusalIsToldInKrugsWordsAndTheRestStays() {
        EventScreen screen = showing(Known.place("NONE", RegistrationAction.REGISTER));
        Problem closed = new Problem(
                ProblemType.REGISTRATION_CLOSED.uri(),
                "Closed",
                409,
                "It closed today.",
                "Ask us.",
                Map.of(),
                List.of());
        krug.answers("POST " + PATH, 409, Json.text(Problem.class, closed));

        phone.touch(() -> screen.act(RegistrationAction.REGISTER));

        assertThat(screen.state().refused()).contains(closed);
        assertThat(screen.state().main()).contains(RegistrationAction.REGISTER);
    }

    @Test
    void withoutANetworkNothingChangesAndItCanBeTriedAgain() {
        EventScreen screen = showing(Known.place("NONE", RegistrationAction.REGISTER));
        krug.close();

        phone.touch(() -> screen.act(RegistrationAction.REGISTER));

        assertThat(screen.state().trouble()).isEqualTo(Trouble.NO_ANSWER);
        assertThat(screen.state().doing()).isEmpty();
        assertThat(screen.state().main()).contains(RegistrationAction.REGISTER);
    }

    @Test
    void whenAnOfferRunsOutItIsAskedForOnce() {
        EventLine offered =
                Known.line(Known.place("OFFERED", Known.NOW.minusSeconds(5), null, RegistrationAction.ACCEPT));
        EventScreen screen =
                new EventScreen(phone.device, EventScreen.State.first(offered, Known.NOW.minus(Duration.ofMinutes(1))));
        krug.answers("GET " + PATH, RegistrationAnswer.class, Known.place("EXPIRED"));

        phone.touch(screen::tick);
        phone.touch(screen::tick);

        assertThat(screen.state().line().state()).contains(RegistrationState.EXPIRED);
        assertThat(krug.asked).containsExactly("GET " + PATH);
        assertThat(screen.state().offeredUntil()).isEqualTo(Optional.empty());
    }
}
