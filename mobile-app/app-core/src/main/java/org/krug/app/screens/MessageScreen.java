package org.krug.app.screens;

import java.util.Optional;
import java.util.UUID;
import org.krug.app.api.Answer;
import org.krug.app.api.EventApi;
import org.krug.contract.Problem;
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

    /**
     * @param kept what was to be sent before and did not arrive, as far as is known; its words stand in the fields
     * @param empty whether words are missing
     * @param refused why Krug said no
     */
    public record State(
            EventLine line,
            MessageAudience audience,
            Step step,
            Optional<MessageDrafts.Draft> kept,
            boolean empty,
            Trouble trouble,
            Optional<Problem> refused) {

        public static State first(EventLine line) {
            return new State(
                    line,
                    MessageAudience.SEATED,
                    Step.WRITING,
                    Optional.empty(),
                    false,
                    Trouble.NONE,
                    Optional.empty());
        }

        State to(MessageAudience chosen) {
            return new State(line, chosen, step, kept, empty, trouble, refused);
        }

        State keeping(MessageDrafts.Draft draft) {
            return new State(line, draft.audience(), step, Optional.of(draft), false, trouble, refused);
        }

        State lacking() {
            return new State(line, audience, step, kept, true, Trouble.NONE, Optional.empty());
        }

        State sending() {
            return new State(line, audience, Step.SENDING, kept, false, Trouble.NONE, Optional.empty());
        }

        State sent() {
            return new State(line, audience, Step.SENT, Optional.empty(), false, Trouble.NONE, Optional.empty());
        }

        State failed(Trouble why, Optional<Problem> problem) {
            return new State(line, audience, Step.WRITING, kept, false, why, problem);
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

    /** Sends what was written. The same words to the same people are sent under the same key until Krug has them, so that they go out once. */
    public void send(String subject, String text) {
        if (state().step() == Step.SENDING) {
            return;
        }
        if (subject.isBlank() || text.isBlank()) {
            change(State::lacking);
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
