package org.krug.app.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.krug.app.screens.SignOutScreen;
import org.krug.app.screens.SignOutScreen.State;
import org.krug.app.screens.SignOutScreen.Step;
import org.krug.app.screens.Tone;
import org.krug.app.screens.Trouble;

/** Leaving, with nothing lost unseen. */
public final class SignOutView extends ScreenView<State, SignOutScreen> {
    private final Runnable back;
    private final Runnable out;

    public SignOutView(Look look, SignOutScreen screen, Runnable back, Runnable out) {
        super(look, screen, Page.within(look, "signout.title", back));
        this.back = back;
        this.out = out;
    }

    @Override
    public void seen() {
        screen.prepare();
    }

    @Override
    protected void changed(State state) {
        if (state.step() == Step.OUT) {
            out.run();
        } else {
            show(state);
        }
    }

    @Override
    protected void show(State state) {
        List<Node> content = new ArrayList<>();
        boolean asking = state.step() == Step.ASKING;
        content.add(Parts.label(look.text(asking ? "signout.ask" : "signout.sending"), "heading"));
        content.add(Parts.label(look.text("signout.explain")));
        if (state.unsent() > 0) {
            content.add(Parts.notice(Tone.BAD, look.words().count("signout.unsent", state.unsent())));
            content.add(Parts.button(look.text("signout.again"), screen::prepare, "quiet"));
        }
        if (state.trouble() != Trouble.NONE) {
            content.add(Parts.notice(Tone.BAD, look.events().trouble(state.trouble(), Optional.empty())));
        }
        if (asking) {
            String leave = look.text(state.unsent() > 0 ? "signout.leave.losing" : "signout.leave");
            content.add(Parts.button(leave, screen::leave, "quiet"));
        }
        page.content(content);
        page.actions(Parts.button(look.text("signout.stay"), back, "main"));
    }
}
