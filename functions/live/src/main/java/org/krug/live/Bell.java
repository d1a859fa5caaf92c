package org.krug.live;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.krug.contract.MemberId;
import org.krug.kernel.Change;

/** Tells those who listen that something new lies in their inbox, from the keys that the stream of notify's table tells: nothing else is in it. */
@Singleton
final class Bell {
    private static final String MEMBER = "MEMBER#";
    private static final String NOTICE = "INBOX#";
    /** Longer than one message's patience, so that only a heap of stuck connections is cut off. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Listening listening;

    Bell(Listening listening) {
        this.listening = listening;
    }

    private record News(MemberId member, String notice, Instant at) {}

    /** All members at once. One that is told twice looks twice and finds nothing the second time. */
    void ring(List<Change> batch) {
        List<Callable<Boolean>> tellings = new ArrayList<>();
        for (Change change : batch) {
            read(change)
                    .ifPresent(news -> tellings.add(() -> {
                        listening.tell(news.member(), news.notice(), news.at());
                        return true;
                    }));
        }
        if (tellings.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            threads.invokeAll(tellings, PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }

    /** {@code MEMBER#member / INBOX#moment#notice}, as docs/data-model.md has it; all else that notify keeps is no news. */
    private static Optional<News> read(Change change) {
        String pk = change.key().pk();
        String sk = change.key().sk();
        return pk.startsWith(MEMBER) && sk.startsWith(NOTICE)
                ? Optional.of(new News(
                        MemberId.of(pk.substring(MEMBER.length())), sk.substring(sk.lastIndexOf('#') + 1), change.at()))
                : Optional.empty();
    }
}
