package org.krug.app.screens;

import java.util.Optional;
import java.util.UUID;
import org.krug.app.api.Answer;
import org.krug.app.api.EventApi;
import org.krug.contract.Problem;
import org.krug.contract.Require;
import org.krug.contract.events.MessageAudience;
import org.krug.contract.events.MessageView;
import org.krug.contract.events.WriteMessage;

/** An organiser writes to an event's people. What was to be sent is kept on the phone until Krug has it. */
public final class MessageScreen extends Screen<MessageScreen.State> {
    private final MessageDrafts drafts;
    private final EventApi api;
    private volatile Optional<MessageDrafts.Draft> unsent = Optional.empty();

    /** How far it is. */
    public enum Step {
        WRITING,
        SENDING,
        SENT
    }

    /** Why it can't be sent as it is written. */
    public enum Flaw {
        NONE,
        /** Subject or text are missing. */
        EMPTY,
        SUBJECT_TOO_LONG,
        TEXT_TOO_LONG
    }

    /**
     * @param kept what was to be sent before and did not arrive, as far as is known; its words stand in the fields
     * @param flaw what to change before it can be sent
     * @param refused why Krug said no
     */
    public record State(
            EventLine line,
            MessageAudience audience,
            Step step,
            Optional<MessageDrafts.Draft> kept,
            Flaw flaw,
            Trouble trouble,
            Optional<Problem> refused) {

        public static State first(EventLine line) {
            return new State(
                    line,
                    MessageAudience.SEATED,
                    Step.WRITING,
                    Optional.empty(),
                    Flaw.NONE,
                    Trouble.NONE,
                    Optional.empty());
        }

        State to(MessageAudience chosen) {
            return new State(line, chosen, step, kept, flaw, trouble, refused);
        }

        State keeping(MessageDrafts.Draft draft) {
            return new State(line, draft.audience(), step, Optional.of(draft), Flaw.NONE, trouble, refused);
        }

        State flawed(Flaw found) {
            return new State(line, audience, step, kept, found, Trouble.NONE, Optional.empty());
        }

        State sending() {
            return new State(line, audience, Step.SENDING, kept, Flaw.NONE, Trouble.NONE, Optional.empty());
        }

        State sent() {
            return new State(line, audience, Step.SENT, Optional.empty(), Flaw.NONE, Trouble.NONE, Optional.empty());
        }

        State failed(Trouble why, Optional<Problem> problem) {
            return new State(line, audience, Step.WRITING, kept, Flaw.NONE, why, problem);
        }
    }

    public MessageScreen(Device device, EventLine line) {
        this(device, State.first(line));
    }

    /** Begins in a certain state. */
    public MessageScreen(Device device, State first) {
        super(device.threads(), first);
        this.drafts = new MessageDrafts(device.folder(), first.line().event().id());
        this.api = device.api()
                .event(first.line().event().clubId(), first.line().event().id());
    }

    /** Looks for a message that was not sent. */
    public void load() {
        work(() -> {
            unsent = drafts.read();
            unsent.ifPresent(draft -> change(now -> now.keeping(draft)));
        });
    }

    public void to(MessageAudience audience) {
        change(now -> now.to(audience));
    }

    /** How many characters of a subject are too many; 0 for none. */
    public static int overSubject(String written) {
        return Math.max(0, subject(written).length() - WriteMessage.LONGEST_SUBJECT);
    }

    /** How many characters of a text are too many; 0 for none. */
    public static int overText(String written) {
        return Math.max(0, text(written).length() - WriteMessage.LONGEST_TEXT);
    }

    private static String subject(String written) {
        return Require.visible(written).replaceAll("[\\n\\t]+", " ").strip();
    }

    private static String text(String written) {
        return Require.visible(written).strip();
    }

    private static Flaw flaw(String subject, String text) {
        if (subject.isEmpty() || text.isEmpty()) {
            return Flaw.EMPTY;
        }
        if (overSubject(subject) > 0) {
            return Flaw.SUBJECT_TOO_LONG;
        }
        return overText(text) > 0 ? Flaw.TEXT_TOO_LONG : Flaw.NONE;
    }

    /**
     * Sends what was written, without the marks that nobody sees. The same words to the same people are sent under the same key until Krug has them, so that
     * they go out once.
     */
    public void send(String writtenSubject, String writtenText) {
        if (state().step() == Step.SENDING) {
            return;
        }
        String subject = subject(writtenSubject);
        String text = text(writtenText);
        Flaw flaw = flaw(subject, text);
        if (flaw != Flaw.NONE) {
            change(now -> now.flawed(flaw));
            return;
        }
        MessageAudience audience = state().audience();
        change(State::sending);
        work(() -> {
            MessageDrafts.Draft draft = unsent.filter(before -> before.says(subject, text, audience))
                    .orElseGet(() -> new MessageDrafts.Draft(UUID.randomUUID().toString(), subject, text, audience));
            unsent = Optional.of(draft);
            drafts.keep(draft);
            answered(api.write(draft.key(), new WriteMessage(subject, text, audience)));
        });
    }

    private void answered(Answer<MessageView> answer) {
        if (answer.done().isPresent()) {
            unsent = Optional.empty();
            drafts.drop();
            change(State::sent);
        } else {
            change(now -> now.failed(Trouble.of(answer), answer.refused()));
        }
    }

    /** After one was sent, another one. */
    public void another() {
        change(now -> State.first(now.line()).to(now.audience()));
    }
}
