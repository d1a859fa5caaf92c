package org.krug.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krug.app.screens.LiveScreen.Turning;
import org.krug.app.screens.MessageScreen.Step;
import org.krug.app.wire.Json;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;
import org.krug.contract.events.DoorChange;
import org.krug.contract.events.Doors;
import org.krug.contract.events.EventView;
import org.krug.contract.events.MessageAudience;
import org.krug.contract.events.MessageView;
import org.krug.contract.live.LiveSnapshot;
import org.krug.contract.live.TurnoutForecast;

/** What organisers do on the event's day: turn the doors, see the forecast, write to people. */
class OrganiserScreensTest extends PhoneTest {
    private static final String PATH = "/clubs/c1/events/e1";
    private static final String SEND = "POST " + PATH + "/messages";

    /** Began ten minutes ago. */
    private final EventView event = Known.event("c1", "e1", Duration.ofMinutes(-10));

    private final EventLine line = new EventLine("Club", event, false, true, Known.place("NONE"));

    @BeforeEach
    void start() throws Exception {
        krug.answers(
                "GET " + PATH + "/live", LiveSnapshot.class, new LiveSnapshot("snapshot", "e1", 3, Map.of(), Map.of()));
        krug.answers("GET " + PATH, EventView.class, event);
    }

    private EventView with(DoorChange... changes) {
        return new EventView(
                event.id(),
                event.clubId(),
                event.title(),
                event.description(),
                event.place(),
                event.timeZone(),
                event.capacity(),
                event.staticTickets(),
                event.times(),
                event.agenda(),
                List.of(changes),
                event.status(),
                event.statusSince(),
                event.version());
    }

    private void answersWithProblem(String call, ProblemType type) {
        Problem problem = new Problem(type.uri(), "No", type.status(), "Not now.", "Wait.", Map.of(), List.of());
        krug.answers(call, type.status(), Json.text(Problem.class, problem));
    }

    @Test
    void theForecastIsHeardWithTheCountsAndNotEachTime() {
        TurnoutForecast forecast = new TurnoutForecast("e1", Known.NOW, 60, 4, 12, 45, 38, 51, 2);
        krug.answers("GET " + PATH + "/forecast", TurnoutForecast.class, forecast);
        LiveScreen screen = new LiveScreen(phone.device, line);

        phone.touch(screen::load);
        phone.touch(screen::load);

        assertThat(screen.state().forecast()).contains(forecast);
        assertThat(krug.asked).filteredOn(call -> call.endsWith("/live")).hasSize(2);
        assertThat(krug.asked).filteredOn(call -> call.endsWith("/forecast")).hasSize(1);
    }

    @Test
    void withoutAForecastTheCountsAreThereAllTheSame() {
        LiveScreen screen = new LiveScreen(phone.device, line);
        phone.touch(screen::load);
        assertThat(screen.state().counts()).isPresent();
        assertThat(screen.state().forecast()).isEmpty();
        assertThat(screen.state().trouble()).isEqualTo(Trouble.NONE);
    }

    @Test
    void theDoorsAreClosedOnlyAfterAsking() {
        krug.answers("POST " + PATH + "/doors/closing", EventView.class, with(new DoorChange(Known.NOW, false)));
        LiveScreen screen = new LiveScreen(phone.device, line);

        phone.touch(screen::closeDoors);
        assertThat(krug.asked).isEmpty();
        phone.touch(screen::askToCloseDoors);
        assertThat(screen.state().turning()).isEqualTo(Turning.ASKING);
        phone.touch(screen::keepDoorsOpen);
        assertThat(screen.state().turning()).isEqualTo(Turning.NO);
        phone.touch(screen::askToCloseDoors);
        phone.touch(screen::closeDoors);

        assertThat(krug.asked).containsExactly("POST " + PATH + "/doors/closing");
        assertThat(screen.state().doors()).isEqualTo(Doors.Standing.SHUT);
        assertThat(screen.state().turning()).isEqualTo(Turning.NO);
    }

    @Test
    void anotherOrganisersClosingShows() {
        krug.answers("GET " + PATH, EventView.class, with(new DoorChange(Known.NOW, false)));
        krug.answers("POST " + PATH + "/doors/opening", EventView.class, event);
        LiveScreen screen = new LiveScreen(phone.device, line);

        phone.touch(screen::load);
        assertThat(screen.state().doors()).isEqualTo(Doors.Standing.SHUT);
        phone.touch(screen::openDoors);

        assertThat(screen.state().doors()).isEqualTo(Doors.Standing.OPEN);
    }

    @Test
    void doorsThatCouldNotBeTurnedStayAndItIsSaidWhy() {
        answersWithProblem("POST " + PATH + "/doors/closing", ProblemType.EVENT_OVER);
        LiveScreen screen = new LiveScreen(phone.device, line);

        phone.touch(screen::askToCloseDoors);
        phone.touch(screen::closeDoors);

        assertThat(screen.state().doors()).isEqualTo(Doors.Standing.OPEN);
        assertThat(screen.state().trouble()).isEqualTo(Trouble.REFUSED);
        assertThat(screen.state().refused()).map(Problem::detail).contains("Not now.");
    }

    @Test
    void stewardsDoNotTurnTheDoors() {
        LiveScreen screen =
                new LiveScreen(phone.device, new EventLine("Club", event, true, false, Known.place("NONE")));
        phone.touch(screen::load);
        phone.touch(screen::askToCloseDoors);
        assertThat(screen.state().turning()).isEqualTo(Turning.NO);
        assertThat(krug.asked).containsExactly("GET " + PATH + "/live");
    }

    private MessageScreen writing() {
        MessageScreen screen = new MessageScreen(phone.device, line);
        phone.touch(screen::load);
        return screen;
    }

    private void takesMessages() {
        krug.answers(
                SEND,
                MessageView.class,
                new MessageView(1, "e1", MessageAudience.SEATED, "Subject", "Text", Known.NOW));
    }

    @Test
    void aMessageIsSentAndForgotten() throws Exception {
        takesMessages();
        MessageScreen screen = writing();
        phone.touch(() -> screen.send("Subject", " "));
        assertThat(screen.state().empty()).isTrue();
        assertThat(krug.asked).isEmpty();

        phone.touch(() -> screen.send("Subject", "Text"));

        assertThat(screen.state().step()).isEqualTo(Step.SENT);
        assertThat(phone.folder.names("message-")).isEmpty();
    }

    @Test
    void whatWasNotSentIsKeptAndSentUnderTheSameKeyAlsoByTheNextStart() {
        krug.answers(SEND, 503, "");
        MessageScreen screen = writing();
        phone.touch(() -> screen.to(MessageAudience.EVERYONE));
        phone.touch(() -> screen.send("Subject", "Text"));
        assertThat(screen.state().step()).isEqualTo(Step.WRITING);
        assertThat(screen.state().trouble()).isEqualTo(Trouble.NO_ANSWER);

        takesMessages();
        MessageScreen later = writing();
        MessageDrafts.Draft kept = later.state().kept().orElseThrow();
        assertThat(kept.subject()).isEqualTo("Subject");
        assertThat(kept.text()).isEqualTo("Text");
        assertThat(later.state().audience()).isEqualTo(MessageAudience.EVERYONE);
        phone.touch(() -> later.send(kept.subject(), kept.text()));

        assertThat(later.state().step()).isEqualTo(Step.SENT);
        assertThat(krug.keys(SEND)).hasSize(2).containsOnly(kept.key());
    }

    @Test
    void otherWordsAreAnotherMessage() {
        krug.answers(SEND, 503, "");
        MessageScreen screen = writing();
        phone.touch(() -> screen.send("Subject", "Text"));
        phone.touch(() -> screen.send("Subject", "Other"));
        assertThat(krug.keys(SEND)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aRefusalIsSaidAndAFullPhoneSendsAllTheSame() {
        answersWithProblem(SEND, ProblemType.TOO_MANY_MESSAGES);
        MessageScreen screen = writing();
        phone.folder.full = true;
        phone.touch(() -> screen.send("Subject", "Text"));
        assertThat(screen.state().trouble()).isEqualTo(Trouble.REFUSED);
        assertThat(screen.state().refused()).map(Problem::next).contains("Wait.");
        takesMessages();
        phone.touch(() -> screen.send("Subject", "Text"));
        assertThat(screen.state().step()).isEqualTo(Step.SENT);
        assertThat(krug.keys(SEND)).hasSize(2);
    }
}
