package org.krug.app.desktop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.krug.app.screens.Device;
import org.krug.app.screens.EventLine;
import org.krug.app.screens.FeedbackScreen;
import org.krug.app.screens.LiveScreen;
import org.krug.app.screens.MessageDrafts;
import org.krug.app.screens.MessageScreen;
import org.krug.app.screens.MessageScreen.Flaw;
import org.krug.app.screens.SignOutScreen;
import org.krug.app.screens.TicketScreen;
import org.krug.app.screens.Trouble;
import org.krug.app.screens.VenueScreen;
import org.krug.app.venue.VenueAnswer;
import org.krug.app.views.FeedbackView;
import org.krug.app.views.LiveView;
import org.krug.app.views.Look;
import org.krug.app.views.MessageView;
import org.krug.app.views.SignOutView;
import org.krug.app.views.TicketView;
import org.krug.app.views.VenueView;
import org.krug.contract.Language;
import org.krug.contract.ProblemType;
import org.krug.contract.RegistrationState;
import org.krug.contract.checkin.CheckedIn;
import org.krug.contract.checkin.ScanOutcome;
import org.krug.contract.events.DoorChange;
import org.krug.contract.events.MessageAudience;
import org.krug.contract.live.LiveSnapshot;
import org.krug.contract.live.TurnoutForecast;
import org.krug.contract.registration.RegistrationAction;
import org.krug.contract.seating.MyTable;

/** The screens of the day itself, in their states. */
final class MoreSamples {
    private static final Instant NOW = SampleEvents.NOW;
    /** As long as a real one. */
    private static final String TICKET = "KR1:" + "7Q2XW5N3B9".repeat(26);

    private final Device device;
    private final List<Sample> samples = new ArrayList<>();

    private MoreSamples(Device device) {
        this.device = device;
    }

    static List<Sample> of(Device device) {
        MoreSamples more = new MoreSamples(device);
        more.venue();
        more.ticket();
        more.feedback();
        more.live();
        more.signOut();
        return List.copyOf(more.samples);
    }

    static EventLine running(Look look) {
        return new SampleEvents(look.words().language())
                .running(RegistrationState.RECONFIRMED, RegistrationAction.CANCEL);
    }

    private void venue() {
        for (VenueScreen.Step step : VenueScreen.Step.values()) {
            if (step != VenueScreen.Step.ANSWERED) {
                venue(SampleScreens.name(step), look -> VenueScreen.State.at(step));
            }
        }
        answer("in", look -> new VenueAnswer.Confirmed(checkedIn(look)));
        answer(
                "in-table",
                look -> new VenueAnswer.Confirmed(checkedIn(look)),
                look -> Optional.of(new SampleEvents(look.words().language()).table()));
        answer("recorded", look -> new VenueAnswer.Recorded(NOW));
        answer(
                "recorded-table",
                look -> new VenueAnswer.Recorded(NOW),
                look -> Optional.of(new MyTable(12, "", List.of())));
        answer("refused", look -> new VenueAnswer.Refused(SampleProblems.of(ProblemType.TOO_EARLY_AT_THE_DOOR, look)));
        answer("already", look -> new VenueAnswer.Refused(SampleProblems.of(ProblemType.ALREADY_ADMITTED, look)));
        answer("not-kept", look -> new VenueAnswer.NotKept());
    }

    static CheckedIn checkedIn(Look look) {
        boolean russian = look.words().language() == Language.RU;
        String name = russian ? "Анна Образцова" : "Anna Sample";
        return new CheckedIn(ScanOutcome.ADMITTED, "member", name, NOW, false, false);
    }

    private void answer(String name, Function<Look, VenueAnswer> answer) {
        answer(name, answer, look -> Optional.empty());
    }

    private void answer(String name, Function<Look, VenueAnswer> answer, Function<Look, Optional<MyTable>> table) {
        venue(
                name,
                look -> new VenueScreen.State(
                        VenueScreen.Step.ANSWERED,
                        Optional.of(running(look)),
                        Optional.of(answer.apply(look)),
                        table.apply(look)));
    }

    private void venue(String name, Function<Look, VenueScreen.State> state) {
        samples.add(new Sample(
                "venue-" + name,
                look -> new VenueView(
                        look,
                        new VenueScreen(device, state.apply(look)),
                        new DesktopPlatform(),
                        InstantSource.fixed(NOW),
                        new NoWay())));
    }

    private void ticket() {
        ticket("ticket", Optional.of(TICKET), false, Trouble.NONE);
        ticket("ticket-fetching", Optional.empty(), true, Trouble.NONE);
        ticket("ticket-no-answer", Optional.empty(), false, Trouble.NO_ANSWER);
        samples.add(new Sample(
                "ticket-stuck",
                look -> new TicketView(
                        look,
                        new TicketScreen(
                                device,
                                new TicketScreen.State(
                                        running(look), Optional.empty(), false, true, Trouble.NONE, NOW)),
                        new DesktopPlatform(),
                        () -> {})));
    }

    private void ticket(String name, Optional<String> code, boolean fetching, Trouble trouble) {
        samples.add(new Sample(
                name,
                look -> new TicketView(
                        look,
                        new TicketScreen(
                                device, new TicketScreen.State(running(look), code, fetching, false, trouble, NOW)),
                        new DesktopPlatform(),
                        () -> {})));
    }

    private void feedback() {
        feedback("feedback", Optional.empty(), Optional.empty(), false, Trouble.NONE);
        feedback("feedback-chosen", Optional.of(true), Optional.of(9), false, Trouble.NONE);
        feedback("feedback-sent", Optional.of(true), Optional.of(9), true, Trouble.NONE);
        feedback("feedback-no-answer", Optional.of(false), Optional.of(4), false, Trouble.NO_ANSWER);
    }

    private void feedback(
            String name, Optional<Boolean> liked, Optional<Integer> recommend, boolean sent, Trouble trouble) {
        samples.add(new Sample(
                name,
                look -> new FeedbackView(
                        look,
                        new FeedbackScreen(
                                device,
                                new FeedbackScreen.State(
                                        new SampleEvents(look.words().language()).over(),
                                        liked,
                                        recommend,
                                        false,
                                        sent,
                                        trouble,
                                        Optional.empty())),
                        () -> {})));
    }

    private void live() {
        Map<String, Long> arrivals = new HashMap<>();
        for (int minute = 0; minute < 45; minute++) {
            long count = Math.round(9 * Math.exp(-Math.pow((minute - 22) / 9.0, 2)) + minute % 3);
            arrivals.put(
                    NOW.truncatedTo(ChronoUnit.MINUTES)
                            .minus(minute, ChronoUnit.MINUTES)
                            .toString(),
                    count);
        }
        Map<String, Long> counts = Map.of(
                "arrived", 52L, "walkIns", 3L, "RECONFIRMED", 12L, "REGISTERED", 2L, "WAITLISTED", 7L, "CANCELLED", 5L);
        Optional<LiveSnapshot> heard = Optional.of(new LiveSnapshot("snapshot", "event", 77, counts, arrivals));
        live("live", heard, Trouble.NONE);
        live("live-old", heard, Trouble.NO_ANSWER);
        live("live-first", Optional.empty(), Trouble.NONE);
        doors("live-doors", LiveScreen.Turning.NO, heard);
        doors("live-doors-asking", LiveScreen.Turning.ASKING, heard);
        doors("live-doors-sent", LiveScreen.Turning.SENT, heard);
        stuckDoors();
        doors("live-doors-shut", LiveScreen.Turning.NO, heard, new DoorChange(NOW.minus(Duration.ofMinutes(9)), false));
        message("message", MessageScreen.Step.WRITING, Trouble.NONE, Flaw.NONE);
        message("message-empty", MessageScreen.Step.WRITING, Trouble.NONE, Flaw.EMPTY);
        message("message-long", MessageScreen.Step.WRITING, Trouble.NONE, Flaw.TEXT_TOO_LONG);
        message("message-kept", MessageScreen.Step.WRITING, Trouble.NO_ANSWER, Flaw.NONE);
        message("message-refused", MessageScreen.Step.WRITING, Trouble.REFUSED, Flaw.NONE);
        message("message-sending", MessageScreen.Step.SENDING, Trouble.NONE, Flaw.NONE);
        message("message-sent", MessageScreen.Step.SENT, Trouble.NONE, Flaw.NONE);
    }

    private void live(String name, Optional<LiveSnapshot> counts, Trouble trouble) {
        live(name, counts, trouble, LiveScreen.Turning.NO);
    }

    private void doors(String name, LiveScreen.Turning turning, Optional<LiveSnapshot> counts, DoorChange... turns) {
        live(name, counts, Trouble.NONE, turning, turns);
    }

    private void live(
            String name,
            Optional<LiveSnapshot> counts,
            Trouble trouble,
            LiveScreen.Turning turning,
            DoorChange... turns) {
        TurnoutForecast forecast =
                new TurnoutForecast("event", NOW, 68, 2, 52, 61, 56, 66, trouble == Trouble.NONE ? 5 : 0);
        samples.add(new Sample(
                name,
                look -> new LiveView(
                        look,
                        new LiveScreen(
                                device,
                                new LiveScreen.State(
                                        new SampleEvents(look.words().language()).organised(turns),
                                        counts,
                                        counts.map(known -> forecast),
                                        counts.map(known -> NOW.minus(Duration.ofSeconds(4))),
                                        counts.isEmpty(),
                                        turning,
                                        new LiveScreen.Hitch(trouble, Optional.empty()),
                                        LiveScreen.Hitch.NONE,
                                        NOW)),
                        new NoWay())));
    }

    /** Krug did not answer when the doors were to be closed. */
    private void stuckDoors() {
        samples.add(new Sample(
                "live-doors-stay",
                look -> new LiveView(
                        look,
                        new LiveScreen(
                                device,
                                new LiveScreen.State(
                                        new SampleEvents(look.words().language()).organised(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        false,
                                        LiveScreen.Turning.NO,
                                        LiveScreen.Hitch.NONE,
                                        new LiveScreen.Hitch(Trouble.NO_ANSWER, Optional.empty()),
                                        NOW)),
                        new NoWay())));
    }

    private void message(String name, MessageScreen.Step step, Trouble trouble, Flaw flaw) {
        samples.add(new Sample(
                name,
                look -> new MessageView(
                        look,
                        new MessageScreen(
                                device,
                                new MessageScreen.State(
                                        new SampleEvents(look.words().language()).organised(),
                                        MessageAudience.SEATED,
                                        step,
                                        kept(look, trouble, flaw),
                                        flaw,
                                        trouble,
                                        trouble == Trouble.REFUSED
                                                ? Optional.of(SampleProblems.of(ProblemType.TOO_MANY_MESSAGES, look))
                                                : Optional.empty())),
                        () -> {})));
    }

    /** What stands in the fields. */
    private static Optional<MessageDrafts.Draft> kept(Look look, Trouble trouble, Flaw flaw) {
        if (flaw == Flaw.TEXT_TOO_LONG) {
            MessageDrafts.Draft draft = draft(look);
            return Optional.of(
                    new MessageDrafts.Draft("key", draft.subject(), draft.text().repeat(28), draft.audience()));
        }
        return trouble == Trouble.NO_ANSWER ? Optional.of(draft(look)) : Optional.empty();
    }

    private static MessageDrafts.Draft draft(Look look) {
        boolean russian = look.words().language() == Language.RU;
        return new MessageDrafts.Draft(
                "key",
                russian ? "Вход со двора" : "Come in from the yard",
                russian
                        ? "Главный вход сегодня закрыт. Обойдите дом слева, вас встретят у ворот."
                        : "The main entrance is closed today. Walk round the house on the left; we meet you at the gate.",
                MessageAudience.SEATED);
    }

    private void signOut() {
        signOut("signout", SignOutScreen.Step.ASKING, 0);
        signOut("signout-unsent", SignOutScreen.Step.ASKING, 3);
        signOut("signout-sending", SignOutScreen.Step.SENDING, 0);
    }

    private void signOut(String name, SignOutScreen.Step step, int unsent) {
        samples.add(new Sample(
                name,
                look -> new SignOutView(
                        look,
                        new SignOutScreen(device, new SignOutScreen.State(step, unsent, Trouble.NONE)),
                        () -> {},
                        () -> {})));
    }
}
