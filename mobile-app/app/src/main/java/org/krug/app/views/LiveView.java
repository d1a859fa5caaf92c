package org.krug.app.views;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.krug.app.screens.LiveScreen;
import org.krug.app.screens.LiveScreen.State;
import org.krug.app.screens.Tone;
import org.krug.app.screens.Trouble;
import org.krug.contract.RegistrationState;

/** How many have come, and how fast, for organisers. */
public final class LiveView extends ScreenView<State, LiveScreen> {
    private static final double HEIGHT = 120;
    private static final double BAR = 4.4;
    private static final double STEP = 5.9;

    public LiveView(Look look, LiveScreen screen, Runnable back) {
        super(look, screen, Page.within(look, "live.title", back));
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
        List<Node> content = new ArrayList<>();
        content.add(Parts.label(state.line().event().title(), "card-title"));
        if (state.trouble() != Trouble.NONE) {
            content.add(Parts.notice(Tone.WARN, look.events().trouble(state.trouble(), Optional.empty())));
        }
        if (state.counts().isPresent()) {
            content.add(Parts.label(look.words().count("live.arrived", state.arrived()), "number"));
            content.add(Parts.column(
                    "card",
                    fact("live.confirmed", state.in(RegistrationState.RECONFIRMED)),
                    fact("live.registered", state.in(RegistrationState.REGISTERED)),
                    fact("live.waitlisted", state.in(RegistrationState.WAITLISTED)),
                    fact("live.walk-ins", state.walkIns()),
                    fact("live.cancelled", state.in(RegistrationState.CANCELLED))));
            content.add(arrivals(state.perMinute()));
        } else if (state.loading()) {
            content.add(Parts.label(look.text("event.working"), "muted"));
        }
        state.heardAt()
                .map(at -> look.text("live.as-of", look.moments().sayHere(at, state.now())))
                .ifPresent(at -> content.add(Parts.line(Feather.CLOCK, at, "muted", "small")));
        page.content(content);
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
        for (int minute = 0; minute < perMinute.size(); minute++) {
            double height = most == 0 ? 1 : Math.max(1, HEIGHT * perMinute.get(minute) / most);
            Rectangle bar = new Rectangle(minute * STEP, HEIGHT - height, BAR, height);
            bar.getStyleClass().add("bar");
            bars.getChildren().add(bar);
        }
        String name = look.text("live.per-minute") + ". " + look.text("live.per-minute.most", most);
        bars.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        bars.setAccessibleText(name);
        return Parts.column("field", bars, Parts.label(name, "muted", "small"));
    }
}
