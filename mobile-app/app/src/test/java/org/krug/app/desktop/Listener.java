package org.krug.app.desktop;

import static org.krug.app.desktop.Phones.check;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.krug.app.inbox.InboxWatch;
import org.krug.app.screens.ConsentScreen;
import org.krug.app.screens.Device;
import org.krug.app.screens.EventLine;
import org.krug.app.screens.EventScreen;
import org.krug.app.screens.InboxScreen;
import org.krug.app.wire.PlainSockets;
import org.krug.app.wire.Sockets;
import org.krug.contract.notify.InboxItem;

/** Somebody with a seat whose app stays open: it listens on the inbox's WebSocket. */
final class Listener {
    private final Device phone;
    private final BlockingQueue<List<InboxItem>> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final InboxWatch watch;

    private Listener(Device phone) {
        this.phone = phone;
        Sockets sockets = new PlainSockets(Phones.PATIENCE);
        this.watch = InboxWatch.begin(
                phone.kept().inbox(),
                phone.api(),
                (address, ear) -> sockets.open(address, new Overhearing(ear)),
                InboxWatch.Pace.USUAL,
                told::add);
    }

    /** Somebody agrees to what their club asks for, and listens from then on. */
    static Listener begin(Phones phones) throws Exception {
        Device phone = phones.signedIn("yulia@leaders.example");
        ConsentScreen consent = new ConsentScreen(phone);
        consent.load();
        check(consent.state().step() == ConsentScreen.Step.ASKING, "the club asks for consent");
        consent.agree();
        check(consent.state().step() == ConsentScreen.Step.DONE, "consent was given");
        Listener listener = new Listener(phone);
        // One look at the start, and one when the WebSocket is open.
        next(listener.told);
        next(listener.told);
        return listener;
    }

    /** The ticket's code. */
    String ticket(String eventId) {
        EventLine line = Phones.line(phone, eventId);
        new EventScreen(phone, line).load();
        return Guests.ticket(phone, line);
    }

    /** Waits until the WebSocket said that there is something, looks at it in the inbox, goes from there to its event, and closes the app. */
    void hears(String subject) throws InterruptedException {
        InboxItem message = null;
        while (message == null) {
            message = next(told).stream()
                    .filter(item -> (item.title() + item.text()).contains(subject))
                    .findFirst()
                    .orElse(null);
        }
        check(!said.isEmpty(), "the WebSocket said so");
        InboxScreen inbox = new InboxScreen(phone);
        inbox.load();
        check(inbox.state().items().contains(message), "it lies in the inbox");
        inbox.open(message);
        check(inbox.state().opened().isPresent(), "it leads to its event");
        watch.close();
        check(ended.await(Phones.PATIENCE.toSeconds(), TimeUnit.SECONDS), "the WebSocket was closed");
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T taken = queue.poll(Phones.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        check(taken != null, "something came within " + Phones.PATIENCE);
        return taken;
    }

    /** Hears what the watch hears. */
    private final class Overhearing implements Sockets.Ear {
        private final Sockets.Ear ear;

        Overhearing(Sockets.Ear ear) {
            this.ear = ear;
        }

        @Override
        public void said(String text) {
            said.add(text);
            ear.said(text);
        }

        @Override
        public void ended() {
            ended.countDown();
            ear.ended();
        }
    }
}
