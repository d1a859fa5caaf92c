package org.krug.app.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.krug.app.screens.SignOutScreen;
import org.krug.app.screens.SignOutScreen.State;
import org.krug.app.screens.SignOutScreen.Step;
import org.krug.app.screens.Tone;
import org.krug.app.screens.Trouble;

/** Leaving, with nothing lost unseen. */
public final class SignOutView implements View {
    private final Look look;
    private final SignOutScreen screen;
    private final Runnable back;
    private final Runnable out;
    private final Page page;
    private final Runnable stop;

    public SignOutView(Look look, SignOutScreen screen, Runnable back, Runnable out) {
        this.look = look;
        this.screen = screen;
        this.back = back;
        this.out = out;
        Button leave = Parts.iconButton(Feather.ARROW_LEFT, look.text("event.back"), back);
        this.page = new Page(look.text("signout.title"), Optional.of(leave));
        show(screen.state());
        stop = screen.onChange(this::changed);
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void seen() {
        screen.prepare();
    }

    @Override
    public void gone() {
        stop.run();
    }

    private void changed(State state) {
        if (state.step() == Step.OUT) {
            out.run();
        } else {
            show(state);
        }
    }

    private void show(State state) {
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
