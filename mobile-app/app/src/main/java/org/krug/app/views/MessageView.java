package org.krug.app.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.krug.app.screens.MessageScreen;
import org.krug.app.screens.MessageScreen.State;
import org.krug.app.screens.MessageScreen.Step;
import org.krug.app.screens.Tone;
import org.krug.app.screens.Trouble;
import org.krug.contract.events.MessageAudience;
import org.krug.contract.events.WriteMessage;

/** An organiser writes to an event's people. */
public final class MessageView extends ScreenView<State, MessageScreen> {
    private static final int ROWS = 7;

    private final TextField subject = new TextField();
    private final TextArea text = new TextArea();
    private final Label subjectLimit;
    private final Label textLimit;

    public MessageView(Look look, MessageScreen screen, Runnable back) {
        super(look, screen, Page.within(look, "message.title", back));
        subject.setAccessibleText(look.text("message.subject"));
        text.setAccessibleText(look.text("message.text"));
        subjectLimit = limit(subject, WriteMessage.LONGEST_SUBJECT, MessageScreen::overSubject);
        textLimit = limit(text, WriteMessage.LONGEST_TEXT, MessageScreen::overText);
        text.setWrapText(true);
        text.setPrefRowCount(ROWS);
    }

    /** Says as somebody writes how much is too much; nothing of what was written or pasted is cut off. */
    private Label limit(TextInputControl field, int longest, ToIntFunction<String> over) {
        Label label = Parts.label(look.text("message.limit", longest), "muted", "small");
        field.textProperty().addListener((property, before, written) -> {
            int tooMany = over.applyAsInt(written);
            label.setText(
                    tooMany == 0
                            ? look.text("message.limit", longest)
                            : look.words().count("message.over", tooMany));
            label.getStyleClass().removeAll("muted", "bad");
            label.getStyleClass().add(tooMany == 0 ? "muted" : "bad");
        });
        return label;
    }

    @Override
    public void seen() {
        screen.load();
    }

    @Override
    protected void show(State state) {
        if (state.step() == Step.SENT) {
            sent();
            return;
        }
        state.kept().ifPresent(draft -> {
            if (subject.getText().isEmpty() && text.getText().isEmpty()) {
                subject.setText(draft.subject());
                text.setText(draft.text());
            }
        });
        boolean sending = state.step() == Step.SENDING;
        subject.setEditable(!sending);
        text.setEditable(!sending);
        List<Node> content = new ArrayList<>();
        content.add(Parts.label(state.line().event().title(), "card-title"));
        if (state.trouble() != Trouble.NONE) {
            content.add(Parts.notice(Tone.BAD, look.events().trouble(state.trouble(), state.refused())));
        }
        if (state.kept().isPresent() || state.trouble() == Trouble.NO_ANSWER) {
            content.add(Parts.notice(Tone.INFO, look.text("message.kept")));
        }
        content.add(Parts.column("field", Parts.label(look.text("message.to"), "muted"), audiences(state)));
        content.add(Parts.column("field", Parts.label(look.text("message.subject"), "muted"), subject, subjectLimit));
        content.add(Parts.column("field", Parts.label(look.text("message.text"), "muted"), text, textLimit));
        content.add(Parts.label(look.text("message.plain"), "muted", "small"));
        page.content(content);
        page.actions(actions(state, sending));
    }

    private List<Node> actions(State state, boolean sending) {
        List<Node> actions = new ArrayList<>();
        flaw(state.flaw()).ifPresent(words -> actions.add(Parts.notice(Tone.WARN, look.text(words))));
        Button send = Parts.button(
                look.text(sending ? "message.sending" : "message.send"),
                () -> screen.send(subject.getText(), text.getText()),
                "main");
        send.setDisable(sending);
        actions.add(send);
        return actions;
    }

    private static Optional<String> flaw(MessageScreen.Flaw flaw) {
        return switch (flaw) {
            case NONE -> Optional.empty();
            case EMPTY -> Optional.of("message.empty");
            case SUBJECT_TOO_LONG -> Optional.of("message.subject.long");
            case TEXT_TOO_LONG -> Optional.of("message.text.long");
        };
    }

    private void sent() {
        subject.clear();
        text.clear();
        page.content(Parts.column(
                "empty",
                Mark.drawn(72),
                Parts.label(look.text("message.sent"), "heading"),
                Parts.label(look.text("message.sent.why"), "muted")));
        page.actions(Parts.button(look.text("message.another"), screen::another, "quiet"));
    }

    private Node audiences(State state) {
        VBox choice = Parts.column("choices");
        for (MessageAudience audience : MessageAudience.values()) {
            String words = look.text(key(audience));
            ToggleButton button = new ToggleButton(words);
            button.setWrapText(true);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAccessibleText(words);
            button.setSelected(state.audience() == audience);
            button.setDisable(state.step() == Step.SENDING);
            button.setOnAction(event -> {
                button.setSelected(true);
                screen.to(audience);
            });
            choice.getChildren().add(button);
        }
        return choice;
    }

    private static String key(MessageAudience audience) {
        return switch (audience) {
            case SEATED -> "message.to.seated";
            case WAITING -> "message.to.waiting";
            case EVERYONE -> "message.to.everyone";
        };
    }
}
