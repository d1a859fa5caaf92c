package org.krug.events;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.contract.events.WriteMessage;
import org.krug.kernel.Once;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;

/** Organisers write to an event's people. Writing only keeps the message; the table's stream takes it to who sends it. */
@Singleton
final class MessageWriting {
    /** Each lost try means that another message was written. */
    private static final int TRIES = 10;

    private static final Duration A_DAY = Duration.ofHours(24);

    private final MessageStore store;

    MessageWriting(MessageStore store) {
        this.store = store;
    }

    /** Who writes about what, and when. That they may was asked before. */
    record Desk(Event event, MemberId organiser, Instant now) {}

    /** Refused for drafts, which nobody knows of; what is cancelled or over may still be written about. */
    Outcome<Message> write(Desk desk, WriteMessage asked, Once<Message> once) {
        if (!desk.event().announced()) {
            return Outcome.refused(ProblemType.EVENT_NOT_PUBLISHED);
        }
        for (int tried = 0; tried < TRIES; tried++) {
            MessageStore.Written before = store.written(desk.event().id());
            Outcome<Message> next = allowed(before, desk).map(number -> message(number, desk, asked));
            if (!(next instanceof Outcome.Done<Message>(Message message)) || store.add(before, message, once)) {
                return next;
            }
        }
        return Outcome.refused(ProblemType.BUSY);
    }

    private static Outcome<Long> allowed(MessageStore.Written before, Desk desk) {
        if (before.number() >= Message.MOST) {
            return Outcome.refused(Refusal.of(ProblemType.TOO_MANY_MESSAGES).with("most", Message.MOST));
        }
        List<Instant> today = before.latest().stream()
                .filter(at -> at.plus(A_DAY).isAfter(desk.now()))
                .toList();
        if (today.size() >= Message.MOST_A_DAY) {
            Instant again = today.getFirst().plus(A_DAY);
            return Outcome.refused(Refusal.of(ProblemType.TOO_MANY_MESSAGES)
                    .with("most", Message.MOST_A_DAY)
                    .with("opens", again)
                    .in(desk.event().zone()));
        }
        return Outcome.done(before.number() + 1);
    }

    private static Message message(long number, Desk desk, WriteMessage asked) {
        return new Message(
                desk.event().id(),
                number,
                asked.audience(),
                asked.subject(),
                asked.text(),
                desk.organiser(),
                desk.now());
    }
}
