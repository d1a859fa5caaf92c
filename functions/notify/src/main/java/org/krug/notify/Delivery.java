package org.krug.notify;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends each letter once.
 *
 * <p>A letter is claimed, then posted; a claim is taken back when the post failed, so that the next try sends it. The window left is a function that
 * dies between the two: that letter is never sent, for nobody can know whether it was. Twice would be the other choice; people forgive a missing
 * letter, which the app shows anyway, sooner than a club that writes twice.
 */
@Singleton
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int AT_ONCE = 8;

    private final MarkStore marks;
    private final ChoiceStore choices;
    private final LetterWriter writer;
    private final Postbox postbox;
    private final Pushing pushing;

    Delivery(MarkStore marks, ChoiceStore choices, LetterWriter writer, Postbox postbox, Pushing pushing) {
        this.marks = marks;
        this.choices = choices;
        this.pushing = pushing;
        this.writer = writer;
        this.postbox = postbox;
    }

    /**
     * Tells somebody something unless they were told, or withdrew their consent: in the inbox, by mail and by push as they chose. A failed post is
     * thrown on.
     */
    void send(Letter letter) {
        if (letter.member().consent().withdrawn()) {
            return;
        }
        Mark mark = letter.mark();
        Notice notice = Notice.of(letter);
        if (!marks.claim(mark, notice)) {
            return;
        }
        Reach reach = choices.reach(mark.member());
        if (reach.choices().mails(mark.kind())) {
            post(letter, mark);
        }
        if (reach.choices().pushes(notice)) {
            pushing.push(notice, reach.devices());
        }
    }

    private void post(Letter letter, Mark mark) {
        try {
            if (postbox.post(writer.write(letter)) == Postbox.Posted.REFUSED) {
                LOG.warn("{} of event {} to member {} was refused", mark.kind(), mark.event(), mark.member());
            }
        } catch (RuntimeException e) {
            marks.release(mark);
            throw e;
        }
    }

    /**
     * Sends many letters, some at once. One that fails does not hold up the others.
     *
     * @throws IllegalStateException at the end, when some failed: call again to send those
     */
    void sendAll(List<Letter> letters) {
        List<Throwable> failures = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<?>> sending = new ArrayList<>();
            letters.forEach(letter -> sending.add(threads.submit(() -> send(letter))));
            for (Future<?> one : sending) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    failures.add(e.getCause() == null ? e : e.getCause());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while letters were sent", e);
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    failures.size() + " of " + letters.size() + " letters failed", failures.getFirst());
        }
    }
}
