package org.krug.app.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.krug.app.screens.EventLine;
import org.krug.app.screens.EventsScreen;
import org.krug.app.screens.EventsScreen.State;
import org.krug.app.screens.Tone;
import org.krug.app.screens.Trouble;

/** The person's events as cards: what, when, where, my state. */
public final class EventsView extends ScreenView<State, EventsScreen> {
    private final Way way;

    /** Where a tap leads. */
    public interface Way {
        void open(EventLine line);

        void checkIn();

        /** What the person was told. */
        void inbox();

        /** What clubs ask consent for. */
        void consent();

        void signOut();

        /** Nobody is signed in any more. */
        void signedOut();
    }

    public EventsView(Look look, EventsScreen screen, Way way) {
        super(
                look,
                screen,
                new Page(
                        look.text("events.title"),
                        Optional.empty(),
                        Parts.iconButton(Feather.REFRESH_CW, look.text("events.reload"), screen::load),
                        Parts.iconButton(Feather.BELL, look.text("inbox.title"), way::inbox),
                        Parts.iconButton(Feather.LOG_OUT, look.text("events.signout"), way::signOut)));
        this.way = way;
    }

    @Override
    public void seen() {
        screen.load();
    }

    @Override
    public void again() {
        screen.load();
    }

    @Override
    public void told() {
        screen.countUnread();
    }

    @Override
    protected void changed(State state) {
        if (state.trouble() == Trouble.SIGNED_OUT) {
            way.signedOut();
        } else {
            show(state);
        }
    }

    @Override
    protected void show(State state) {
        List<Node> content = new ArrayList<>();
        freshness(state).ifPresent(content::add);
        if (state.unread() > 0) {
            content.add(Parts.button(look.words().count("inbox.unread", state.unread()), way::inbox, "quiet"));
        }
        if (state.asksConsent()) {
            content.add(Parts.button(look.text("consent.open"), way::consent, "quiet"));
        }
        state.ahead().forEach(line -> content.add(card(line, state)));
        if (state.ahead().isEmpty() && state.fresh()) {
            content.add(empty());
        }
        if (!state.askingFeedback().isEmpty()) {
            content.add(Parts.label(look.text("events.feedback"), "heading"));
            state.askingFeedback().forEach(line -> content.add(card(line, state)));
        }
        page.content(content);
        page.actions(
                state.canCheckIn()
                        ? List.of(Parts.button(look.text("events.checkin"), way::checkIn, "main"))
                        : List.of());
    }

    /** Nothing while all is as it should be. */
    private Optional<Node> freshness(State state) {
        VBox column = Parts.column("freshness");
        if (state.trouble() != Trouble.NONE) {
            column.getChildren().add(Parts.notice(Tone.WARN, look.events().trouble(state.trouble(), Optional.empty())));
        }
        if (state.unconfirmed() > 0) {
            column.getChildren().add(Parts.line(Feather.CLOUD_OFF, look.text("events.unconfirmed"), "info"));
        }
        if (!state.fresh()) {
            state.heardAt()
                    .map(at -> look.moments().sayHere(at, state.now()))
                    .ifPresent(at -> column.getChildren()
                            .add(Parts.line(Feather.CLOCK, look.text("events.old", at), "muted", "small")));
        }
        if (state.loading() && state.heardAt().isEmpty()) {
            column.getChildren().add(Parts.line(Feather.REFRESH_CW, look.text("events.loading"), "muted"));
        }
        return column.getChildren().isEmpty() ? Optional.empty() : Optional.of(column);
    }

    private Node empty() {
        return Parts.column(
                "empty",
                Mark.drawn(72),
                Parts.label(look.text("events.empty"), "heading"),
                Parts.label(look.text("events.empty.advice"), "muted"));
    }

    private Node card(EventLine line, State state) {
        VBox card = Parts.column("card");
        if (state.severalClubs()) {
            card.getChildren().add(Parts.label(line.clubName(), "muted", "small"));
        }
        String when = Parts.sentence(look.events().when(line, state.now()));
        String standing = look.events().state(line, state.now());
        card.getChildren().add(Parts.label(line.event().title(), "card-title"));
        card.getChildren().add(Parts.line(Feather.CALENDAR, when));
        if (!line.event().place().isEmpty()) {
            card.getChildren().add(Parts.line(Feather.MAP_PIN, line.event().place(), "muted"));
        }
        card.getChildren().add(Parts.state(look.events().tone(line), standing));
        if (line.steward()) {
            card.getChildren().add(Parts.line(Feather.SHIELD, look.text("state.steward"), "info"));
        }
        String all = String.join(". ", line.event().title(), when, line.event().place(), standing);
        return Parts.cardButton(card, all, () -> way.open(line), page);
    }
}
