package org.krug.app.views;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.krug.app.screens.EventLine;
import org.krug.app.screens.LiveScreen;
import org.krug.app.screens.LiveScreen.Hitch;
import org.krug.app.screens.LiveScreen.State;
import org.krug.app.screens.LiveScreen.Turning;
import org.krug.app.screens.Tone;
import org.krug.app.screens.Trouble;
import org.krug.contract.RegistrationState;
import org.krug.contract.events.Doors;

/** How many have come, how fast, how many will, and the doors: for organisers. */
public final class LiveView extends ScreenView<State, LiveScreen> {
    private static final double HEIGHT = 120;
    /** What a bar takes of a minute's room. */
    private static final double FILLED = 0.75;

    private final Way way;

    /** Where it leads. */
    public interface Way {
        /** @param line with what was heard of the event here */
        void back(EventLine line);

        void write(EventLine line);
    }

    public LiveView(Look look, LiveScreen screen, Way way) {
        super(
                look,
                screen,
                Page.within(look, "live.title", () -> way.back(screen.state().line())));
        this.way = way;
    }

    @Override
    public void seen() {
        screen.load();
    }

    @Override
    public void tick() {
        screen.tick();
    }

    @Override
    protected void show(State state) {
        if (state.turning() == Turning.ASKING) {
            askToClose(state);
            return;
        }
        List<Node> content = new ArrayList<>();
        content.add(Parts.label(state.line().event().title(), "card-title"));
        if (state.counting().trouble() != Trouble.NONE) {
            content.add(Parts.notice(Tone.WARN, words(state.counting())));
        }
        if (state.line().organiser()) {
            content.add(Parts.column("card", doors(state)));
            doorsStay(state.doorsStay()).ifPresent(content::add);
        }
        if (state.counts().isPresent()) {
            content.add(Parts.label(look.words().count("live.arrived", state.arrived()), "number"));
            content.add(arrivals(state.perMinute()));
            state.forecast()
                    .map(forecast -> ForecastPicture.of(look, forecast, state.arrived()))
                    .ifPresent(content::add);
            content.add(Parts.column(
                    "card",
                    fact("live.confirmed", state.in(RegistrationState.RECONFIRMED)),
                    fact("live.registered", state.in(RegistrationState.REGISTERED)),
                    fact("live.waitlisted", state.in(RegistrationState.WAITLISTED)),
                    fact("live.walk-ins", state.walkIns()),
                    fact("live.cancelled", state.in(RegistrationState.CANCELLED))));
        } else if (state.loading()) {
            content.add(Parts.label(look.text("event.working"), "muted"));
        }
        state.heardAt()
                .map(at -> look.text("live.as-of", look.moments().sayHere(at, state.now())))
                .ifPresent(at -> content.add(Parts.line(Feather.CLOCK, at, "muted", "small")));
        page.content(content);
        page.actions(actions(state));
    }

    private Optional<Node> doorsStay(Hitch hitch) {
        return switch (hitch.trouble()) {
            case NONE -> Optional.empty();
            case NO_ANSWER -> Optional.of(Parts.notice(Tone.BAD, look.text("live.doors.unanswered")));
            default -> Optional.of(Parts.notice(Tone.BAD, words(hitch)));
        };
    }

    private String words(Hitch hitch) {
        return look.events().trouble(hitch.trouble(), hitch.problem());
    }

    private Node doors(State state) {
        Doors doors = state.line().event().doorTimes();
        Instant boundary = doors.boundary(state.doorsAsOf());
        ZoneId zone = ZoneId.of(state.line().event().timeZone());
        String since = look.moments().until(boundary, zone, state.now());
        return switch (state.doors()) {
            case NOT_YET ->
                Parts.state(
                        Tone.WARN,
                        look.text("live.doors.not-yet", look.moments().say(boundary, zone, state.now())));
            case OPEN -> Parts.state(Tone.OK, look.text("live.doors.open", since));
            case SHUT -> Parts.state(Tone.BAD, look.text("live.doors.shut", since));
            case OVER -> Parts.state(Tone.PLAIN, look.text("live.doors.over"));
        };
    }

    private List<Node> actions(State state) {
        if (!state.line().organiser()) {
            return List.of();
        }
        List<Node> actions = new ArrayList<>();
        actions.add(Parts.button(look.text("live.write"), () -> way.write(state.line()), "quiet"));
        if (state.canTurnDoors()) {
            actions.add(turn(state));
        }
        return actions;
    }

    private Node turn(State state) {
        boolean open = state.doors() == Doors.Standing.OPEN;
        boolean sent = state.turning() == Turning.SENT;
        String words = look.text(sent ? "event.working" : open ? "live.doors.close" : "live.doors.open-now");
        Button turn = Parts.button(words, () -> turnDoors(open), open ? "quiet" : "main");
        turn.setDisable(sent);
        return turn;
    }

    /** How the doors stand, and why they do, is read at the top. */
    private void turnDoors(boolean open) {
        page.toTop();
        if (open) {
            screen.askToCloseDoors();
        } else {
            screen.openDoors();
        }
    }

    /** A page of its own, which can be scrolled when its text is large. */
    private void askToClose(State state) {
        page.content(
                Parts.label(state.line().event().title(), "card-title"),
                Parts.label(look.text("live.doors.ask"), "heading"),
                Parts.label(look.text("live.doors.explain")));
        page.actions(
                Parts.button(look.text("live.doors.close"), screen::closeDoors, "quiet"),
                Parts.button(look.text("live.doors.keep"), screen::keepDoorsOpen, "main"));
    }

    private Node fact(String key, long number) {
        return Parts.label(look.text(key, number));
    }

    /** A bar for each minute, the highest as high as the picture; the number stands beside it. */
    private Node arrivals(List<Long> perMinute) {
        long most = Collections.max(perMinute);
        Pane bars = new Pane();
        bars.getStyleClass().add("bars");
        bars.setMinHeight(HEIGHT);
        // As wide as the page, on narrow phones too.
        bars.setPrefWidth(0);
        DoubleBinding step = bars.widthProperty().divide(perMinute.size());
        for (int minute = 0; minute < perMinute.size(); minute++) {
            double height = most == 0 ? 1 : Math.max(1, HEIGHT * perMinute.get(minute) / most);
            Rectangle bar = new Rectangle(0, HEIGHT - height, 0, height);
            bar.xProperty().bind(step.multiply(minute));
            bar.widthProperty().bind(step.multiply(FILLED));
            bar.getStyleClass().add("bar");
            bars.getChildren().add(bar);
        }
        String name = look.text("live.per-minute") + ". " + look.text("live.per-minute.most", most);
        bars.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        bars.setAccessibleText(name);
        return Parts.column("field", bars, Parts.label(name, "muted", "small"));
    }
}
