package org.krug.app.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.krug.app.screens.FeedbackScreen;
import org.krug.app.screens.FeedbackScreen.State;
import org.krug.app.screens.Tone;
import org.krug.app.screens.Trouble;

/** An answer in a minute. */
public final class FeedbackView extends ScreenView<State, FeedbackScreen> {
    private static final int MOST = 10;
    private static final int GAP = 8;

    private final TextArea comment = new TextArea();
    private final Runnable back;

    public FeedbackView(Look look, FeedbackScreen screen, Runnable back) {
        super(look, screen, Page.within(look, "feedback.title", back));
        this.back = back;
        comment.setAccessibleText(look.text("feedback.comment"));
        comment.setWrapText(true);
        comment.setPrefRowCount(3);
    }

    @Override
    public void seen() {
        screen.load();
    }

    @Override
    protected void show(State state) {
        if (state.sent()) {
            page.content(Parts.column(
                    "empty",
                    Mark.drawn(72),
                    Parts.label(look.text("feedback.sent"), "heading"),
                    Parts.label(look.text("feedback.sent.why"), "muted")));
            page.actions(Parts.button(look.text("feedback.done"), back, "main"));
            return;
        }
        List<Node> content = new ArrayList<>();
        content.add(Parts.label(state.line().event().title(), "card-title"));
        content.add(Parts.column("field", Parts.label(look.text("feedback.liked")), liked(state)));
        content.add(Parts.column(
                "field",
                Parts.label(look.text("feedback.recommend")),
                Parts.label(look.text("feedback.recommend.scale"), "muted", "small"),
                numbers(state)));
        content.add(Parts.column("field", Parts.label(look.text("feedback.comment"), "muted"), comment));
        if (state.trouble() != Trouble.NONE) {
            content.add(Parts.notice(Tone.BAD, look.events().trouble(state.trouble(), state.refused())));
        }
        page.content(content);
        Button send = Parts.button(
                look.text(state.sending() ? "event.working" : "feedback.send"),
                () -> screen.send(comment.getText()),
                "main");
        send.setDisable(!state.ready());
        List<Node> actions = new ArrayList<>();
        if (!state.ready() && !state.sending()) {
            actions.add(Parts.label(look.text("feedback.choose"), "muted", "small"));
        }
        actions.add(send);
        page.actions(actions);
    }

    private Node liked(State state) {
        HBox choice = new HBox(
                GAP,
                choice(look.text("feedback.yes"), state.liked().equals(Optional.of(true)), () -> screen.like(true)),
                choice(look.text("feedback.no"), state.liked().equals(Optional.of(false)), () -> screen.like(false)));
        choice.getChildren().forEach(button -> HBox.setHgrow(button, Priority.ALWAYS));
        return choice;
    }

    private Node numbers(State state) {
        FlowPane numbers = new FlowPane(GAP, GAP);
        for (int number = 0; number <= MOST; number++) {
            int chosen = number;
            numbers.getChildren()
                    .add(choice(
                            Integer.toString(number),
                            state.recommend().equals(Optional.of(number)),
                            () -> screen.recommend(chosen)));
        }
        return numbers;
    }

    private static ToggleButton choice(String text, boolean on, Runnable choose) {
        ToggleButton button = new ToggleButton(text);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(text);
        button.setSelected(on);
        button.setOnAction(event -> {
            button.setSelected(true);
            choose.run();
        });
        return button;
    }
}
