package org.krug.app.desktop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.krug.app.screens.Device;
import org.krug.app.screens.EventLine;
import org.krug.app.screens.EventScreen;
import org.krug.app.screens.EventsScreen;
import org.krug.app.screens.SignInScreen;
import org.krug.app.screens.SignInScreen.Notice;
import org.krug.app.screens.SignInScreen.Step;
import org.krug.app.screens.Trouble;
import org.krug.app.views.EventPage;
import org.krug.app.views.EventsView;
import org.krug.app.views.Look;
import org.krug.app.views.SignInView;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;
import org.krug.contract.RegistrationState;
import org.krug.contract.registration.RegistrationAction;
import org.krug.contract.seating.MyTable;

/** Every screen in every state. */
final class SampleScreens {
    private static final Instant NOW = SampleEvents.NOW;
    private static final String EMAIL = "anna@leaders.example";

    private final Device device = SampleDevice.still();
    private final List<Sample> samples = new ArrayList<>();

    private SampleScreens() {}

    static List<Sample> all() {
        SampleScreens screens = new SampleScreens();
        screens.signIn();
        screens.events();
        screens.places();
        screens.moments();
        screens.samples.addAll(MoreSamples.of(screens.device));
        screens.samples.addAll(InboxSamples.of(screens.device));
        screens.samples.addAll(ConsentSamples.of(screens.device));
        screens.samples.addAll(DoorSamples.of(screens.device));
        return List.copyOf(screens.samples);
    }

    private void signIn() {
        signIn("signin", Step.EMAIL, "", Notice.NONE, false);
        signIn("signin-code", Step.CODE, EMAIL, Notice.NONE, false);
        signIn("signin-code-waiting", Step.CODE, EMAIL, Notice.NONE, true);
        for (Notice notice : Notice.values()) {
            if (notice != Notice.NONE) {
                Step step = notice == Notice.WRONG_CODE ? Step.CODE : Step.EMAIL;
                signIn("signin-" + name(notice), step, EMAIL, notice, false);
            }
        }
    }

    private void signIn(String name, Step step, String email, Notice notice, boolean busy) {
        SignInScreen.State state = new SignInScreen.State(step, email, "", busy, notice);
        samples.add(new Sample(name, look -> new SignInView(look, new SignInScreen(device, state), () -> {})));
    }

    private void events() {
        events("events", SampleScreens::several, true, Trouble.NONE);
        events("events-empty", events -> List.of(), true, Trouble.NONE);
        events("events-old", SampleScreens::several, false, Trouble.NO_ANSWER);
        events("events-feedback", events -> List.of(events.waiting(2), events.over()), true, Trouble.NONE);
        add(
                "events-first",
                look -> new EventsView(
                        look,
                        new EventsScreen(
                                device,
                                new EventsScreen.State(
                                        List.of(), Optional.empty(), false, true, Trouble.NONE, NOW, 0, 0, false)),
                        new NoWay()));
    }

    private void events(String name, Function<SampleEvents, List<EventLine>> lines, boolean fresh, Trouble trouble) {
        add(
                name,
                look -> new EventsView(
                        look,
                        new EventsScreen(
                                device,
                                new EventsScreen.State(
                                        lines.apply(events(look)),
                                        Optional.of(NOW.minus(Duration.ofHours(14))),
                                        fresh,
                                        false,
                                        trouble,
                                        NOW,
                                        fresh ? 0 : 1,
                                        fresh ? 3 : 0,
                                        false)),
                        new NoWay()));
    }

    private static List<EventLine> several(SampleEvents events) {
        return List.of(
                events.running(RegistrationState.RECONFIRMED, RegistrationAction.CANCEL),
                events.offered(Duration.ofHours(5)),
                events.calledOff());
    }

    /** One sample for each way a place can stand. */
    private void places() {
        place("none", events -> events.notRegistered(RegistrationAction.REGISTER));
        place("closed", SampleEvents::notRegistered);
        place(
                "requested",
                events -> events.tomorrow(
                        RegistrationState.REQUESTED, RegistrationAction.CONFIRM, RegistrationAction.CANCEL));
        place(
                "registered",
                events -> events.tomorrow(
                        RegistrationState.REGISTERED, RegistrationAction.RECONFIRM, RegistrationAction.CANCEL));
        place("reconfirmed", events -> events.tomorrow(RegistrationState.RECONFIRMED, RegistrationAction.CANCEL));
        place("waitlisted", events -> events.waiting(3));
        place("next-in-line", events -> events.waiting(0));
        place("offered", events -> events.offered(Duration.ofMinutes(340)));
        place("offered-short", events -> events.offered(Duration.ofSeconds(75)));
        place("cancelled", events -> events.tomorrow(RegistrationState.CANCELLED, RegistrationAction.REGISTER));
        place("expired", events -> events.tomorrow(RegistrationState.EXPIRED));
        place("no-show", events -> events.running(RegistrationState.NO_SHOW));
        place(
                "doors-open",
                events -> events.running(
                        RegistrationState.REGISTERED, RegistrationAction.RECONFIRM, RegistrationAction.CANCEL));
        place("steward", events -> asSteward(events.running(RegistrationState.RECONFIRMED, RegistrationAction.CANCEL)));
        place("attended", events -> events.running(RegistrationState.ATTENDED));
        event("table", look -> inside(look, events(look).table()));
        event("table-alone", look -> inside(look, new MyTable(12, "", List.of())));
        place("feedback", SampleEvents::over);
        place("called-off", SampleEvents::calledOff);
    }

    private static EventScreen.State leaving(EventLine line) {
        return new EventScreen.State(
                line, true, false, Optional.empty(), true, Trouble.NONE, Optional.empty(), NOW, Optional.empty());
    }

    private static EventScreen.State inside(Look look, MyTable table) {
        return new EventScreen.State(
                events(look).running(RegistrationState.ATTENDED),
                true,
                false,
                Optional.empty(),
                false,
                Trouble.NONE,
                Optional.empty(),
                NOW,
                Optional.of(table));
    }

    private static EventLine asSteward(EventLine line) {
        return new EventLine(line.clubName(), line.event(), true, false, line.registration());
    }

    private void place(String name, Function<SampleEvents, EventLine> line) {
        event(name, look -> EventScreen.State.first(line.apply(events(look)), NOW));
    }

    /** What lies between one way and another. */
    private void moments() {
        Function<SampleEvents, EventLine> line =
                events -> events.tomorrow(RegistrationState.RECONFIRMED, RegistrationAction.CANCEL);
        event("asking-to-cancel", look -> leaving(line.apply(events(look))));
        event("leaving-the-waitlist", look -> leaving(events(look).waiting(3)));
        event(
                "leaving-requested",
                look -> leaving(events(look)
                        .tomorrow(RegistrationState.REQUESTED, RegistrationAction.CONFIRM, RegistrationAction.CANCEL)));
        event(
                "working",
                look -> new EventScreen.State(
                        events(look).notRegistered(RegistrationAction.REGISTER),
                        true,
                        false,
                        Optional.of(RegistrationAction.REGISTER),
                        false,
                        Trouble.NONE,
                        Optional.empty(),
                        NOW,
                        Optional.empty()));
        event("no-answer", look -> failed(line.apply(events(look)), Trouble.NO_ANSWER, Optional.empty()));
        event(
                "refused",
                look -> failed(
                        line.apply(events(look)),
                        Trouble.REFUSED,
                        Optional.of(SampleProblems.of(ProblemType.REGISTRATION_CLOSED, look))));
    }

    private static EventScreen.State failed(EventLine line, Trouble trouble, Optional<Problem> problem) {
        return new EventScreen.State(
                line, false, false, Optional.empty(), false, trouble, problem, NOW, Optional.empty());
    }

    private void event(String name, Function<Look, EventScreen.State> state) {
        add("event-" + name, look -> new EventPage(look, new EventScreen(device, state.apply(look)), new NoWay()));
    }

    private void add(String name, Function<Look, org.krug.app.views.View> view) {
        samples.add(new Sample(name, view));
    }

    private static SampleEvents events(Look look) {
        return new SampleEvents(look.words().language());
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
