package org.krug.app.inbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.krug.app.api.Answer;
import org.krug.app.api.KrugApi;
import org.krug.app.wire.NoAnswerException;
import org.krug.app.wire.Sockets;
import org.krug.contract.live.LiveTicket;
import org.krug.contract.notify.InboxItem;

/**
 * Watches the inbox while the app is open: it looks there when the server says over a WebSocket that something is new, and now and then where no WebSocket can
 * be opened. A look over HTTP is what counts; the WebSocket only says when. One thread of its own, until it is closed or nobody is signed in any more.
 */
public final class InboxWatch implements AutoCloseable {
    private static final String ASK = "{\"action\":\"snapshot\"}";

    private final Inbox inbox;
    private final KrugApi api;
    private final Sockets sockets;
    private final Pace pace;
    private final Consumer<List<InboxItem>> told;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    private enum Signal {
        LOOK,
        ENDED,
        CLOSED
    }

    /**
     * How often.
     *
     * @param again how long to wait before the first try to open another WebSocket; doubled with each, up to {@code longest}
     * @param longest where there is no WebSocket, how often to look at least
     * @param alive how long a WebSocket may be silent before the server is asked whether it is there
     * @param patience how long its answer may take
     */
    public record Pace(Duration again, Duration longest, Duration alive, Duration patience) {
        /** API Gateway closes what is silent for ten minutes. */
        public static final Pace USUAL =
                new Pace(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(4), Duration.ofSeconds(20));
    }

    private InboxWatch(Inbox inbox, KrugApi api, Sockets sockets, Pace pace, Consumer<List<InboxItem>> told) {
        this.inbox = inbox;
        this.api = api;
        this.sockets = sockets;
        this.pace = pace;
        this.told = told;
    }

    /**
     * Begins to watch.
     *
     * @param told hears after each look what was new then, which may be nothing; on the watch's own thread
     */
    public static InboxWatch begin(
            Inbox inbox, KrugApi api, Sockets sockets, Pace pace, Consumer<List<InboxItem>> told) {
        InboxWatch watch = new InboxWatch(inbox, api, sockets, pace, told);
        Thread thread = new Thread(watch::watch, "krug-inbox");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    @Override
    public void close() {
        closed = true;
        signals.add(Signal.CLOSED);
    }

    private void watch() {
        try {
            Duration pause = pace.again();
            while (look()) {
                long began = System.nanoTime();
                listen();
                boolean lasted = System.nanoTime() - began > pace.longest().toNanos();
                pause = lasted ? pace.again() : pause;
                rest(pause);
                Duration twice = pause.multipliedBy(2);
                pause = twice.compareTo(pace.longest()) > 0 ? pace.longest() : twice;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it goes on. */
    private boolean look() {
        if (closed) {
            return false;
        }
        Answer<Inbox.Heard> answer = inbox.load();
        answer.done().ifPresent(heard -> told.accept(heard.news()));
        return !closed && !(answer instanceof Answer.SignedOut);
    }

    /** Opens a WebSocket and looks whenever it says so, until it ends. */
    private void listen() throws InterruptedException {
        Answer<LiveTicket> ticket = api.inboxTicket();
        if (ticket.done().isEmpty()) {
            return;
        }
        signals.removeIf(signal -> signal != Signal.CLOSED);
        Ear ear = new Ear();
        try (Sockets.Open socket = sockets.open(ticket.done().get().address(), ear)) {
            // What came since the last look was told to nobody.
            boolean on = look();
            while (on) {
                on = next(socket);
            }
        } catch (NoAnswerException e) {
            // The next look is by the clock.
        } finally {
            ear.deaf = true;
        }
    }

    private boolean next(Sockets.Open socket) throws InterruptedException {
        Signal signal = signals.poll(pace.alive().toMillis(), TimeUnit.MILLISECONDS);
        if (signal == null) {
            socket.send(ASK);
            signal = signals.poll(pace.patience().toMillis(), TimeUnit.MILLISECONDS);
        }
        // Many at once need one look.
        signals.removeIf(Signal.LOOK::equals);
        return signal == Signal.LOOK && look();
    }

    /** Not all phones come back in the same moment after the server was away. */
    private void rest(Duration pause) throws InterruptedException {
        long half = pause.toNanos() / 2;
        long until = System.nanoTime() + half + ThreadLocalRandom.current().nextLong(half + 1);
        long left = until - System.nanoTime();
        // What ended before is still told of, and no reason to come back sooner.
        while (!closed && left > 0 && signals.poll(left, TimeUnit.NANOSECONDS) != null) {
            left = until - System.nanoTime();
        }
    }

    private final class Ear implements Sockets.Ear {
        /** What ends late must not be taken for the end of the next one. */
        volatile boolean deaf;

        @Override
        public void said(String text) {
            signals.add(Signal.LOOK);
        }

        @Override
        public void ended() {
            if (!deaf) {
                signals.add(Signal.ENDED);
            }
        }
    }
}
