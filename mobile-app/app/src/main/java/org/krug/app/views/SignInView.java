package org.krug.app.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.krug.app.screens.SignInScreen;
import org.krug.app.screens.SignInScreen.Notice;
import org.krug.app.screens.SignInScreen.State;
import org.krug.app.screens.SignInScreen.Step;
import org.krug.app.screens.Tone;

/** An address, then a code. */
public final class SignInView extends ScreenView<State, SignInScreen> {
    private final Runnable in;
    private final TextField email = new TextField();
    private final TextField code = new TextField();

    /**
     * @param in somebody has signed in
     */
    public SignInView(Look look, SignInScreen screen, Runnable in) {
        super(look, screen, new Page(look.text("app.name"), Optional.of(Mark.drawn(32))));
        this.in = in;
        field(email, "email", look.text("signin.email"));
        email.setPromptText(look.text("signin.email.prompt"));
        email.setOnAction(event -> screen.ask(email.getText()));
        field(code, "code", look.text("signin.code"));
        code.setOnAction(event -> screen.give(code.getText()));
    }

    private static void field(TextField field, String id, String name) {
        field.setId(id);
        field.setAccessibleText(name);
    }

    @Override
    public void seen() {
        email.requestFocus();
    }

    @Override
    protected void changed(State state) {
        if (state.step() == Step.IN) {
            in.run();
            return;
        }
        show(state);
        if (!state.busy()) {
            TextField next = state.step() == Step.EMAIL ? email : code;
            next.requestFocus();
            next.end();
        }
    }

    @Override
    protected void show(State state) {
        boolean asksEmail = state.step() == Step.EMAIL;
        List<Node> content = new ArrayList<>();
        content.add(Parts.label(look.text("signin.title"), "heading"));
        content.add(Parts.label(look.text(asksEmail ? "signin.lead" : "signin.sent", state.email())));
        TextField field = asksEmail ? email : code;
        if (asksEmail && email.getText().isEmpty()) {
            email.setText(state.email());
        }
        field.setDisable(state.busy());
        Label name = Parts.label(look.text(asksEmail ? "signin.email" : "signin.code"), "muted");
        name.setLabelFor(field);
        content.add(Parts.column("field", name, field));
        if (state.notice() != Notice.NONE) {
            String key = state.notice().name().toLowerCase(Locale.ROOT).replace('_', '-');
            content.add(Parts.notice(Tone.BAD, look.text("signin.notice." + key)));
        }
        if (!asksEmail) {
            content.addAll(otherWays(state));
        }
        page.content(content);
        page.actions(main(state));
    }

    private List<Node> otherWays(State state) {
        Button again = Parts.button(look.text("signin.again"), screen::askAgain, "quiet");
        Button other = Parts.button(look.text("signin.other"), screen::otherAddress, "quiet");
        again.setDisable(state.busy());
        other.setDisable(state.busy());
        return List.of(again, other);
    }

    private Button main(State state) {
        boolean asksEmail = state.step() == Step.EMAIL;
        String text = look.text(state.busy() ? "event.working" : asksEmail ? "signin.send" : "signin.enter");
        Button main = Parts.button(
                text,
                () -> {
                    if (asksEmail) {
                        screen.ask(email.getText());
                    } else {
                        screen.give(code.getText());
                    }
                },
                "main");
        main.setId("main");
        main.setDisable(state.busy());
        return main;
    }
}
