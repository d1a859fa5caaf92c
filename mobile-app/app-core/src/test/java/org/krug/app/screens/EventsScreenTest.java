package org.krug.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krug.contract.RegistrationState;
import org.krug.contract.events.EventList;
import org.krug.contract.members.Me;
import org.krug.contract.registration.RegistrationAnswer;

class EventsScreenTest extends PhoneTest {

    private void twoClubs() {
        krug.answers(
                        "POST /me",
                        Me.class,
                        new Me(List.of(Known.club("c1", "Leaders", "e1"), Known.club("c2", "Teachers"))))
                .answers(
                        "GET /clubs/c1/events",
                        EventList.class,
                        new EventList(List.of(
                                Known.event("c1", "e1", Duration.ofDays(3)),
                                Known.event("c1", "draft", Duration.ofDays(3), "DRAFT"),
                                Known.event("c1", "old", Duration.ofDays(-30)))))
                .answers(
                        "GET /clubs/c2/events",
                        EventList.class,
                        new EventList(List.of(
                                Known.event("c2", "e2", Duration.ofDays(1)),
                                Known.event("c2", "e3", Duration.ofHours(-20)))))
                .answers("GET /clubs/c1/events/e1/registration", RegistrationAnswer.class, Known.place("REGISTERED"))
                .answers("GET /clubs/c2/events/e2/registration", RegistrationAnswer.class, Known.place("NONE"))
                .answers("GET /clubs/c2/events/e3/registration", RegistrationAnswer.class, Known.place("ATTENDED"));
    }

    private EventsScreen loaded() {
        EventsScreen screen = new EventsScreen(phone.device);
        phone.touch(screen::load);
        return screen;
    }

    @Test
    void eventsOfAllClubsStandTheSoonestFirstWithTheirState() {
        twoClubs();

        EventsScreen.State state = loaded().state();

        assertThat(state.ahead()).extracting(line -> line.event().id()).containsExactly("e2", "e1");
        assertThat(state.ahead().get(1).state()).contains(RegistrationState.REGISTERED);
        assertThat(state.ahead().get(1).steward()).isTrue();
        assertThat(state.ahead().get(0).state()).isEmpty();
        assertThat(state.askingFeedback()).extracting(line -> line.event().id()).containsExactly("e3");
        assertThat(state.severalClubs()).isTrue();
        assertThat(state.fresh()).isTrue();
    }

    @Test
    void withoutANetworkTheLastKnownIsShownAndMarkedAsOld() {
        twoClubs();
        List<EventLine> heard = loaded().state().lines();
        krug.close();
        EventsScreen screen = new EventsScreen(phone.device);
        List<EventsScreen.State> shown = new ArrayList<>();
        screen.onChange(shown::add);

        phone.touch(screen::load);

        assertThat(shown).as("before any answer").anySatisfy(early -> {
            assertThat(early.lines()).isEqualTo(heard);
            assertThat(early.loading()).isTrue();
        });
        assertThat(screen.state().lines()).isEqualTo(heard);
        assertThat(screen.state().heardAt()).isPresent();
        assertThat(screen.state().fresh()).isFalse();
        assertThat(screen.state().trouble()).isEqualTo(Trouble.NO_ANSWER);
    }

    @Test
    void aPlaceThatIsNotAnsweredLeavesItsEventVisible() {
        twoClubs();
        krug.answers("GET /clubs/c1/events/e1/registration", 500, "<html>");

        EventsScreen.State state = loaded().state();

        assertThat(state.ahead().get(1).registration()).isNull();
        assertThat(state.ahead()).hasSize(2);
    }

    @Test
    void aFullPhoneShowsWhatItHears() {
        twoClubs();
        phone.folder.full = true;

        assertThat(loaded().state().ahead()).hasSize(2);
    }

    @Test
    void whoIsNotSignedInAnyMoreIsLedToSigningIn() {
        krug.answers("POST /me", 401, "").answers("InitiateAuth", 400, "{\"__type\":\"NotAuthorizedException\"}");

        assertThat(loaded().state().trouble()).isEqualTo(Trouble.SIGNED_OUT);
    }
}
