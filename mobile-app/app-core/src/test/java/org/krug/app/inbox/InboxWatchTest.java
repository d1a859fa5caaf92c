package org.krug.app.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.app.api.Caller;
import org.krug.app.api.KrugApi;
import org.krug.app.identity.Identity;
import org.krug.app.identity.Session;
import org.krug.app.identity.SignIn;
import org.krug.app.identity.Tokens;
import org.krug.app.storage.DiskFolder;
import org.krug.app.wire.Json;
import org.krug.app.wire.PlainSockets;
import org.krug.app.wire.Reply;
import org.krug.app.wire.ServerClock;
import org.krug.app.wire.Transport;
import org.krug.contract.Language;
import org.krug.contract.live.LiveTicket;
import org.krug.contract.notify.InboxItem;
import org.krug.contract.notify.InboxPage;

/** The watch over a real WebSocket on loopback. */
class InboxWatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final InboxWatch.Pace QUICK =
            new InboxWatch.Pace(Duration.ofMillis(2), Duration.ofMillis(20), Duration.ofMinutes(5), PATIENCE);

    @TempDir
    Path data;

    private final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> closedBy = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> looks = new LinkedBlockingQueue<>();
    private final BlockingQueue<List<InboxItem>> told = new LinkedBlockingQueue<>();
    private final List<String> tickets = new ArrayList<>();
    private volatile List<InboxItem> inbox = List.of();
    private volatile boolean signedIn = true;
    private volatile boolean sockets = true;
    private Server server;
    private Inbox known;
    private InboxWatch watch;

    @BeforeEach
    void start() throws Exception {
        server = new Server();
        server.start();
        server.ready.take();
    }

    @AfterEach
    void stop() throws Exception {
        watch.close();
        // What is still on its way is kept no more: the folder is about to go.
        known.end();
        server.stop(100);
    }

    private void begin(InboxWatch.Pace pace) throws Exception {
        ServerClock clock = new ServerClock(InstantSource.system());
        SignIn signIn = new SignIn(answering(), new Identity("http://127.0.0.1", "client"), InstantSource.system());
        Session session = Session.open(new DiskFolder(data), signIn, InstantSource.system());
        session.begin(new Tokens(
                "anna@club.example", "access", "refresh", Instant.now().plusSeconds(3600)));
        KrugApi api = new KrugApi(new Caller("http://127.0.0.1", answering(), session, clock, () -> Language.EN));
        known = new Inbox(new DiskFolder(data), api, clock);
        watch = InboxWatch.begin(known, api, new PlainSockets(PATIENCE), pace, told::add);
    }

    /** Krug over HTTP: the inbox as it is, and tickets to the server here. */
    private Transport answering() {
        return request -> {
            if (!signedIn) {
                boolean asksCognito = request.headers().containsKey("X-Amz-Target");
                return new Reply(asksCognito ? 400 : 401, "{\"__type\":\"NotAuthorizedException\"}", Optional.empty());
            }
            if (request.address().endsWith("/me/live-tickets")) {
                tickets.add(request.method());
                String address = "ws://127.0.0.1:" + (sockets ? server.getPort() : 1) + "/?ticket=" + tickets.size();
                return new Reply(200, Json.text(LiveTicket.class, new LiveTicket("t", address)), Optional.empty());
            }
            looks.add(request.address());
            return new Reply(200, Json.text(InboxPage.class, new InboxPage(inbox, null)), Optional.empty());
        };
    }

    private static InboxItem item(String id) {
        return new InboxItem(id, "offer", Instant.EPOCH, "c1", null, "Title", "Text", true, null);
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T taken = queue.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(taken).as("within " + PATIENCE).isNotNull();
        return taken;
    }

    /** What is told next that is news at all. */
    private List<String> news() throws InterruptedException {
        List<InboxItem> news = next(told);
        while (news.isEmpty()) {
            news = next(told);
        }
        return news.stream().map(InboxItem::id).toList();
    }

    @Test
    void whatTheServerSaysIsNewIsLookedForAtOnceAndOnlyOnceNews() throws Exception {
        inbox = List.of(item("old"));
        begin(QUICK);
        WebSocket socket = next(opened);
        next(told);
        next(told);

        inbox = List.of(item("new"), item("old"));
        socket.send("{\"type\":\"inbox\",\"notice\":\"new\"}");
        assertThat(news()).containsExactly("new");
        socket.send("{\"type\":\"inbox\",\"notice\":\"new\"}");

        assertThat(next(told)).isEmpty();
        assertThat(looks).hasSize(4);
    }

    @Test
    void aWebSocketThatEndsIsFollowedByAnotherWithAnotherTicketAndWhatCameMeanwhileIsHeard() throws Exception {
        begin(QUICK);
        WebSocket first = next(opened);
        next(told);
        next(told);
        inbox = List.of(item("meanwhile"));

        first.close();

        assertThat(news()).containsExactly("meanwhile");
        next(opened);
        assertThat(tickets).hasSize(2);
    }

    @Test
    void withoutAnyWebSocketItLooksByTheClock() throws Exception {
        sockets = false;
        begin(QUICK);
        next(told);
        next(told);

        inbox = List.of(item("new"));

        assertThat(news()).containsExactly("new");
        assertThat(opened).isEmpty();
    }

    @Test
    void aSilentWebSocketIsAskedWhetherSomebodyIsThere() throws Exception {
        begin(new InboxWatch.Pace(Duration.ofMillis(2), Duration.ofMillis(20), Duration.ofMillis(5), PATIENCE));
        WebSocket socket = next(opened);

        assertThat(next(heard)).isEqualTo("{\"action\":\"snapshot\"}");
        inbox = List.of(item("lost"));
        socket.send("{\"type\":\"inbox\"}");

        assertThat(news()).containsExactly("lost");
    }

    @Test
    void aWebSocketThatNobodyAnswersOnIsLeft() throws Exception {
        begin(new InboxWatch.Pace(
                Duration.ofMillis(2), Duration.ofMillis(20), Duration.ofMillis(5), Duration.ofMillis(5)));

        next(opened);
        next(closedBy);
        next(opened);

        assertThat(tickets).hasSizeGreaterThan(1);
    }

    @Test
    void whoSignsOutIsNotWatchedFor() throws Exception {
        begin(QUICK);
        next(opened);

        watch.close();

        next(closedBy);
    }

    @Test
    void whoIsSignedOutByTheServerIsNotAskedForAgain() throws Exception {
        begin(QUICK);
        WebSocket socket = next(opened);
        signedIn = false;

        socket.send("{\"type\":\"inbox\"}");

        next(closedBy);
        assertThat(tickets).hasSize(1);
    }

    private final class Server extends WebSocketServer {
        final BlockingQueue<Boolean> ready = new LinkedBlockingQueue<>();

        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            setReuseAddr(true);
            setDaemon(true);
        }

        @Override
        public void onStart() {
            ready.add(true);
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            opened.add(socket);
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            heard.add(text);
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            closedBy.add(remote ? "the phone" : "the server");
        }

        @Override
        public void onError(WebSocket socket, Exception e) {}
    }
}
