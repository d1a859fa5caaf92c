package org.krug.app.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.krug.app.screens.EventLine;
import org.krug.app.screens.EventScreen;
import org.krug.app.screens.EventScreen.State;
import org.krug.app.screens.Tone;
import org.krug.app.screens.Trouble;
import org.krug.contract.events.AgendaItem;
import org.krug.contract.registration.RegistrationAction;

/** One event and the person's place at it. */
public final class EventPage extends ScreenView<State, EventScreen> {
    private final Way way;

    /** Where a tap leads. */
    public interface Way {
        void back();

        void checkIn();

        void ticket(EventLine line);

        void feedback(EventLine line);

        void steward(EventLine line);

        void map(EventLine line);

        void calendar(EventLine line);

        void share(EventLine line);

        void live(EventLine line);

        void signedOut();
    }

    public EventPage(Look look, EventScreen screen, Way way) {
        super(
                look,
                screen,
                Page.within(
                        look,
                        "event.title",
                        way::back,
                        Parts.iconButton(Feather.REFRESH_CW, look.text("events.reload"), screen::load)));
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
    protected void changed(State state) {
        if (state.trouble() == Trouble.SIGNED_OUT) {
            way.signedOut();
        } else {
            show(state);
        }
    }

    @Override
    protected void show(State state) {
        EventLine line = state.line();
        if (state.askingToCancel()) {
            askToCancel(line);
            return;
        }
        List<Node> content = new ArrayList<>();
        content.add(Parts.label(line.clubName(), "muted"));
        content.add(Parts.label(line.event().title(), "heading"));
        content.add(standing(state));
        state.table().ifPresent(table -> content.add(new TableCard(look, table)));
        content.add(fact(Feather.CALENDAR, Parts.sentence(look.events().when(line, state.now()))));
        if (!line.event().place().isEmpty()) {
            content.add(fact(Feather.MAP_PIN, line.event().place()));
        }
        if (!line.event().description().isEmpty()) {
            content.add(Parts.label(line.event().description()));
        }
        agenda(line).ifPresent(content::add);
        content.add(Parts.column("links", links(state)));
        page.content(content);
        page.actions(actions(state));
    }

    private Node standing(State state) {
        EventLine line = state.line();
        VBox card = Parts.column(
                "card",
                Parts.state(look.events().tone(line), look.events().state(line, state.now())),
                Parts.label(look.events().advice(line, state.now())));
        state.offeredUntil()
                .map(until -> look.text("event.left", look.moments().left(until, state.now())))
                .ifPresent(left -> card.getChildren().add(Parts.line(Feather.CLOCK, left, "tabular")));
        if (state.trouble() != Trouble.NONE) {
            card.getChildren().add(Parts.notice(Tone.BAD, look.events().trouble(state.trouble(), state.refused())));
        }
        card.getChildren().addAll(others(state));
        return card;
    }

    private static Node fact(Feather icon, String text) {
        return Parts.line(icon, text);
    }

    private Optional<Node> agenda(EventLine line) {
        if (line.event().agenda().isEmpty()) {
            return Optional.empty();
        }
        VBox agenda = Parts.column("agenda", Parts.label(look.text("event.agenda"), "card-title"));
        for (AgendaItem item : line.event().agenda()) {
            Label at = new Label(look.events().at(line, item.at()));
            at.getStyleClass().add("muted");
            at.setMinWidth(Region.USE_PREF_SIZE);
            VBox what = new VBox(Parts.label(item.title()));
            if (!item.who().isEmpty()) {
                what.getChildren().add(Parts.label(item.who(), "muted", "small"));
            }
            HBox.setHgrow(what, Priority.ALWAYS);
            HBox row = new HBox(at, what);
            row.getStyleClass().add("line");
            agenda.getChildren().add(row);
        }
        return Optional.of(agenda);
    }

    private Node[] links(State state) {
        EventLine line = state.line();
        List<Node> links = new ArrayList<>();
        if (!line.event().place().isEmpty()) {
            links.add(Parts.button(look.text("event.map"), () -> way.map(line), "link"));
        }
        if (line.isAhead(state.now()) && !line.isCancelled()) {
            links.add(Parts.button(look.text("event.calendar"), () -> way.calendar(line), "link"));
        }
        links.add(Parts.button(look.text("event.share"), () -> way.share(line), "link"));
        if ((line.steward() && !state.atTheDoor()) || line.organiser()) {
            links.add(Parts.button(look.text("event.steward"), () -> way.steward(line), "link"));
        }
        if (line.organiser()) {
            links.add(Parts.button(look.text("event.live"), () -> way.live(line), "link"));
        }
        return links.toArray(Node[]::new);
    }

    /** What leads on, under the thumb. */
    private List<Node> actions(State state) {
        boolean busy = state.doing().isPresent();
        if (state.atTheDoor()) {
            return List.of(main(look.text("event.steward"), () -> way.steward(state.line()), busy));
        }
        if (state.canCheckIn()) {
            return List.of(main(look.text("event.checkin"), way::checkIn, busy));
        }
        if (state.main().isPresent()) {
            RegistrationAction main = state.main().get();
            return List.of(main(look.events().action(main, state.line()), () -> screen.act(main), busy));
        }
        return state.line().asksFeedback(state.now())
                ? List.of(main(look.text("event.feedback"), () -> way.feedback(state.line()), busy))
                : List.of();
    }

    /** What can be done besides. */
    private List<Node> others(State state) {
        boolean busy = state.doing().isPresent();
        List<Node> others = new ArrayList<>();
        if (state.hasTicket()) {
            others.add(secondary(look.text("ticket.open"), () -> way.ticket(state.line()), busy));
        }
        if (state.atTheDoor() && state.canCheckIn()) {
            others.add(secondary(look.text("event.checkin"), way::checkIn, busy));
        }
        state.main()
                .filter(main -> state.canCheckIn() || state.atTheDoor())
                .ifPresent(main ->
                        others.add(secondary(look.events().action(main, state.line()), () -> screen.act(main), busy)));
        if (state.canCancel()) {
            others.add(secondary(
                    look.events().action(RegistrationAction.CANCEL, state.line()), screen::askToCancel, busy));
        }
        return others;
    }

    /** A page of its own: with large text the question would fill the screen from below and could not be scrolled. */
    private void askToCancel(EventLine line) {
        page.content(
                Parts.label(line.event().title(), "card-title"),
                Parts.label(look.events().cancelling("ask", line), "heading"),
                Parts.label(look.events().cancelling("explain", line)));
        page.actions(
                secondary(look.events().cancelling("yes", line), screen::cancel, false),
                main(look.events().cancelling("no", line), screen::keepPlace, false));
    }

    private Button main(String text, Runnable action, boolean busy) {
        Button button = Parts.button(busy ? look.text("event.working") : text, action, "main");
        button.setId("main");
        button.setDisable(busy);
        return button;
    }

    private static Button secondary(String text, Runnable action, boolean busy) {
        Button button = Parts.button(text, action, "quiet");
        button.setDisable(busy);
        return button;
    }
}
