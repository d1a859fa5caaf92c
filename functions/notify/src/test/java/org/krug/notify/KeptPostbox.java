package org.krug.notify;

import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** A postbox that keeps what is posted, and fails when it is told to. */
@Singleton
@Primary
final class KeptPostbox implements Postbox {
    final List<Mail> posted = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private volatile IntConsumer beforeEach = count -> {};
    private volatile Posted answer = Posted.ACCEPTED;

    /** Something to happen before a mail is taken; gets the mail's number, from 1. */
    void beforeEach(IntConsumer action) {
        beforeEach = action;
    }

    void answer(Posted with) {
        answer = with;
    }

    @Override
    public Posted post(Mail mail) {
        beforeEach.accept(number.incrementAndGet());
        if (answer == Posted.ACCEPTED) {
            posted.add(mail);
        }
        return answer;
    }

    List<String> addresses() {
        return posted.stream().map(Mail::to).sorted().toList();
    }

    List<String> subjects() {
        return posted.stream().map(Mail::subject).sorted().toList();
    }
}
