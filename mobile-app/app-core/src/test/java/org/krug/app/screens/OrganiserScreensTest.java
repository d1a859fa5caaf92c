package org.krug.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krug.app.screens.LiveScreen.Hitch;
import org.krug.app.screens.LiveScreen.Turning;
import org.krug.app.screens.MessageScreen.Flaw;
import org.krug.app.screens.MessageScreen.Step;
import org.krug.app.wire.Json;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;
import org.krug.contract.events.DoorChange;
import org.krug.contract.events.Doors;
import org.krug.contract.events.EventView;
import org.krug.contract.events.MessageAudience;
import org.krug.contract.events.MessageView;
import org.krug.contract.events.WriteMessage;
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
        counts();
        krug.answers("GET " + PATH, EventView.class, event);
    }

    private void counts() {
        krug.answers(
                "GET " + PATH + "/live", LiveSnapshot.class, new LiveSnapshot("snapshot", "e1", 3, Map.of(), Map.of()));
    }

    private EventView with(DoorChange... changes) {
        return with(event.version(), changes);
    }

    private EventView with(long version, DoorChange... changes) {
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
                version);
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
        assertThat(screen.state().counting()).isEqualTo(Hitch.NONE);
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
        assertThat(screen.state().doorsStay().trouble()).isEqualTo(Trouble.REFUSED);
        assertThat(screen.state().doorsStay().problem()).map(Problem::detail).contains("Not now.");
        phone.touch(screen::load);
        assertThat(screen.state().doorsStay().problem())
                .as("newer counts are no reason to forget it")
                .isPresent();
        phone.touch(screen::askToCloseDoors);
        assertThat(screen.state().doorsStay()).isEqualTo(Hitch.NONE);
    }

    @Test
    void doorsThatMayHaveBeenTurnedAreAskedForAtOnce() throws Exception {
        LiveScreen screen = new LiveScreen(phone.device, line);
        phone.touch(screen::load);
        krug.answers("POST " + PATH + "/doors/closing", 503, "");
        krug.answers("GET " + PATH + "/live", 503, "");

        phone.touch(screen::askToCloseDoors);
        phone.touch(screen::closeDoors);
        phone.touch(screen::load);
        assertThat(screen.state().doorsStay().trouble()).isEqualTo(Trouble.NO_ANSWER);

        // Krug had closed them; only its answer was lost.
        counts();
        krug.answers("GET " + PATH, EventView.class, with(2, new DoorChange(Known.NOW, false)));
        phone.touch(screen::load);
        assertThat(screen.state().doors()).isEqualTo(Doors.Standing.SHUT);
        assertThat(screen.state().doorsStay()).isEqualTo(Hitch.NONE);
    }

    @Test
    void doorsThatWereTurnedShowSoOnAPhoneWhoseClockIsBehind() {
        DoorChange closed = new DoorChange(Known.NOW.plusSeconds(600), false);
        krug.answers("POST " + PATH + "/doors/closing", EventView.class, with(2, closed));
        LiveScreen screen = new LiveScreen(phone.device, line);

        phone.touch(screen::askToCloseDoors);
        phone.touch(screen::closeDoors);

        assertThat(screen.state().doors()).isEqualTo(Doors.Standing.SHUT);
        assertThat(screen.state()
                        .line()
                        .event()
                        .doorTimes()
                        .boundary(screen.state().doorsAsOf()))
                .isEqualTo(closed.at());
    }

    @Test
    void anEventThatWasAskedForBeforeTheDoorsWereTurnedChangesNothing() {
        krug.answers("POST " + PATH + "/doors/closing", EventView.class, with(2, new DoorChange(Known.NOW, false)));
        LiveScreen screen = new LiveScreen(phone.device, line);
        phone.touch(screen::askToCloseDoors);
        phone.touch(screen::closeDoors);

        phone.touch(screen::load);

        assertThat(krug.asked).contains("GET " + PATH);
        assertThat(screen.state().doors()).isEqualTo(Doors.Standing.SHUT);
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
        assertThat(screen.state().flaw()).isEqualTo(Flaw.EMPTY);
        assertThat(krug.asked).isEmpty();

        phone.touch(() -> screen.send("Subject", "Text"));

        assertThat(screen.state().step()).isEqualTo(Step.SENT);
        assertThat(phone.folder.names("message-")).isEmpty();
    }

    @Test
    void whatIsTooLongIsNotSentAndItIsSaidWhich() {
        takesMessages();
        MessageScreen screen = writing();
        String subject = "s".repeat(WriteMessage.LONGEST_SUBJECT);
        String text = "t".repeat(WriteMessage.LONGEST_TEXT);

        phone.touch(() -> screen.send(subject + "!", text));
        assertThat(screen.state().flaw()).isEqualTo(Flaw.SUBJECT_TOO_LONG);
        phone.touch(() -> screen.send(subject, text + "!"));
        assertThat(screen.state().flaw()).isEqualTo(Flaw.TEXT_TOO_LONG);
        assertThat(MessageScreen.overText(text + "!?\n")).isEqualTo(2);
        assertThat(krug.asked).isEmpty();

        phone.touch(() -> screen.send(subject + " ", text + "\n"));
        assertThat(screen.state().step()).isEqualTo(Step.SENT);
    }

    @Test
    void whatIsPastedTogetherWithMarksThatNobodySeesIsSentWithoutThem() {
        krug.answers(SEND, 503, "");
        MessageScreen screen = writing();

        phone.touch(() ->
                screen.send("Come\nin from the\u00AD yard\u200B", "\uFEFFRound the house\u2028on the left\uD83D"));

        assertThat(screen.state().step()).isEqualTo(Step.WRITING);
        MessageDrafts.Draft sent = writing().state().kept().orElseThrow();
        assertThat(sent.subject()).isEqualTo("Come in from the yard");
        assertThat(sent.text()).isEqualTo("Round the house\non the left");
        phone.touch(() -> screen.send("\u200B", "Text"));
        assertThat(screen.state().flaw()).isEqualTo(Flaw.EMPTY);
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
