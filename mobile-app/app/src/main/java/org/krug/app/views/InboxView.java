package org.krug.app.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.krug.app.screens.EventLine;
import org.krug.app.screens.InboxScreen;
import org.krug.app.screens.InboxScreen.State;
import org.krug.app.screens.Tone;
import org.krug.app.screens.Trouble;
import org.krug.contract.notify.InboxItem;

/** What the person was told, the newest first. */
public final class InboxView extends ScreenView<State, InboxScreen> {
    private final Way way;

    /** Where a tap leads. */
    public interface Way {
        void back();

        void event(EventLine line);

        void signedOut();
    }

    public InboxView(Look look, InboxScreen screen, Way way) {
        super(
                look,
                screen,
                Page.within(
                        look,
                        "inbox.title",
                        way::back,
                        Parts.iconButton(Feather.REFRESH_CW, look.text("events.reload"), screen::load)));
        this.way = way;
    }

    @Override
    public void seen() {
        screen.load();
    }

    @Override
    public void told() {
        screen.told();
    }

    @Override
    protected void changed(State state) {
        if (state.trouble() == Trouble.SIGNED_OUT) {
            way.signedOut();
        } else if (state.opened().isPresent()) {
            way.event(state.opened().get());
        } else {
            show(state);
        }
    }

    @Override
    protected void show(State state) {
        List<Node> content = new ArrayList<>();
        freshness(state).ifPresent(content::add);
        state.items().forEach(item -> content.add(card(item, state)));
        if (state.items().isEmpty() && state.fresh()) {
            content.add(Parts.column(
                    "empty",
                    Mark.drawn(72),
                    Parts.label(look.text("inbox.empty"), "heading"),
                    Parts.label(look.text("inbox.empty.advice"), "muted")));
        }
        page.content(content);
    }

    /** Nothing while all is as it should be. */
    private Optional<Node> freshness(State state) {
        VBox column = Parts.column("freshness");
        if (state.trouble() != Trouble.NONE) {
            column.getChildren().add(Parts.notice(Tone.WARN, look.events().trouble(state.trouble(), Optional.empty())));
        }
        if (!state.fresh()) {
            state.heardAt()
                    .map(at -> look.text("inbox.old", look.moments().sayHere(at, state.now())))
                    .ifPresent(old -> column.getChildren().add(Parts.line(Feather.CLOCK, old, "muted", "small")));
        }
        if (state.loading() && state.items().isEmpty()) {
            column.getChildren().add(Parts.line(Feather.REFRESH_CW, look.text("inbox.loading"), "muted"));
        }
        return column.getChildren().isEmpty() ? Optional.empty() : Optional.of(column);
    }

    private Node card(InboxItem item, State state) {
        VBox card = Parts.column("card");
        if (state.isNew(item)) {
            card.getChildren().add(Parts.line(Feather.BELL, look.text("inbox.new"), "state", "info"));
        }
        String at = look.text("inbox.at", look.moments().sayHere(item.at(), state.now()));
        card.getChildren().add(Parts.label(item.title(), "card-title"));
        InboxItem.EventOfItem event = item.event();
        if (event != null) {
            card.getChildren().add(Parts.line(Feather.CALENDAR, event.title()));
        }
        card.getChildren().addAll(Parts.label(item.text()), Parts.label(at, "muted", "small"));
        if (event == null) {
            return card;
        }
        String all = String.join(". ", item.title(), event.title(), item.text(), at);
        return Parts.cardButton(card, all, () -> screen.open(item), page);
    }
}
