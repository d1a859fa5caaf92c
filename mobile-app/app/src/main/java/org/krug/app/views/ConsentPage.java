package org.krug.app.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.krug.app.screens.ConsentScreen;
import org.krug.app.screens.ConsentScreen.State;
import org.krug.app.screens.ConsentScreen.Step;
import org.krug.app.screens.Tone;
import org.krug.app.screens.Trouble;

/** The club's text of consent, and the choice. */
public final class ConsentPage extends ScreenView<State, ConsentScreen> {
    private final Runnable done;

    /**
     * @param done nothing is left to ask
     */
    public ConsentPage(Look look, ConsentScreen screen, Runnable done) {
        super(look, screen, new Page(look.text("consent.title"), Optional.of(Mark.drawn(32))));
        this.done = done;
    }

    @Override
    public void seen() {
        screen.load();
    }

    @Override
    protected void changed(State state) {
        if (state.step() == Step.DONE) {
            done.run();
        } else {
            show(state);
        }
    }

    @Override
    protected void show(State state) {
        if (state.text().isEmpty()) {
            page.content(Parts.line(Feather.REFRESH_CW, look.text("consent.loading"), "muted"));
            page.actions();
            return;
        }
        List<Node> content = new ArrayList<>();
        if (state.trouble() != Trouble.NONE) {
            content.add(Parts.notice(Tone.BAD, look.events().trouble(state.trouble(), state.refused())));
        }
        content.add(Parts.label(state.left().get(0).clubName(), "heading"));
        // What it means, in the server's words; then the document.
        content.add(Parts.label(state.text().get().follows()));
        content.add(Parts.column("card", Parts.label(state.text().get().text())));
        page.content(content);
        page.actions(actions(state));
    }

    private List<Node> actions(State state) {
        boolean busy = state.step() != Step.ASKING;
        Button without = Parts.button(look.text("consent.without"), screen::goOn, "quiet");
        without.setDisable(busy);
        Button agree = Parts.button(look.text(busy ? "event.working" : "consent.agree"), screen::agree, "main");
        agree.setId("main");
        agree.setDisable(busy);
        return List.of(without, agree);
    }
}
