package org.krug.app.views;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
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

    public MessageView(Look look, MessageScreen screen, Runnable back) {
        super(look, screen, Page.within(look, "message.title", back));
        prepare(subject, "message.subject", WriteMessage.LONGEST_SUBJECT);
        prepare(text, "message.text", WriteMessage.LONGEST_TEXT);
        text.setWrapText(true);
        text.setPrefRowCount(ROWS);
    }

    /** Takes no more than what may be sent: of what is too long, the beginning. */
    private void prepare(TextInputControl field, String key, int longest) {
        field.setAccessibleText(look.text(key));
        field.setTextFormatter(new TextFormatter<>(change -> {
            int over = change.getControlNewText().length() - longest;
            if (change.isContentChange() && over > 0) {
                String typed = change.getText();
                change.setText(typed.substring(0, Math.max(0, typed.length() - over)));
                int end = change.getRangeStart() + change.getText().length();
                change.selectRange(end, end);
            }
            return change;
        }));
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
        content.add(Parts.column("field", Parts.label(look.text("message.subject"), "muted"), subject));
        content.add(Parts.column("field", Parts.label(look.text("message.text"), "muted"), text));
        content.add(Parts.label(
                look.text("message.limits", WriteMessage.LONGEST_SUBJECT, WriteMessage.LONGEST_TEXT),
                "muted",
                "small"));
        page.content(content);
        page.actions(actions(state, sending));
    }

    private List<Node> actions(State state, boolean sending) {
        List<Node> actions = new ArrayList<>();
        if (state.empty()) {
            actions.add(Parts.notice(Tone.WARN, look.text("message.empty")));
        }
        Button send = Parts.button(
                look.text(sending ? "message.sending" : "message.send"),
                () -> screen.send(subject.getText(), text.getText()),
                "main");
        send.setDisable(sending);
        actions.add(send);
        return actions;
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
