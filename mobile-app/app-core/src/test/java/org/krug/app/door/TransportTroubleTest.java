package org.krug.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krug.app.api.Answer;
import org.krug.app.wire.Reply;
import org.krug.app.wire.Request;
import org.krug.app.wire.ServerClock;
import org.krug.app.wire.Transport;
import org.krug.app.wire.UrlTransport;

/** A device on a real network connection to a server that answers badly or not at all. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TransportTroubleTest {
    private final ServerModel model = new ServerModel();
    private final Disk disk = new Disk();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final InstantSource wrong = () -> model.now.plus(Duration.ofHours(7));
    private HttpServer server;
    private volatile Trouble trouble = Trouble.NONE;
    private ServerClock clock;

    /** What the server does, once it got the request. */
    enum Trouble {
        NONE,
        UNAUTHORIZED,
        CONFLICT,
        UNAVAILABLE,
        GARBAGE,
        /** JSON, but nobody's. */
        STRANGE,
        /** Half an answer, then the connection ends. */
        HALF,
        CLOSED,
        /** Never a word. */
        SILENT
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        clock = new ServerClock(wrong);
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private StewardDoor open() throws IOException {
        // Long enough for an answer of a slow machine, short enough to wait for silence.
        UrlTransport network = new UrlTransport(Duration.ofSeconds(20), Duration.ofSeconds(silence()));
        // The server lives in another year than its header can tell; whoever answers in its place tells the present
        // one.
        Transport transport = request -> {
            Reply reply = network.send(request);
            return reply.body().contains("krug") || trouble == Trouble.NONE
                    ? new Reply(reply.status(), reply.body(), Optional.of(model.now))
                    : reply;
        };
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return StewardDoor.open(
                model.event,
                Steward.api(base, transport, clock, model.event.toString()),
                new StewardDoor.Device("door-1", disk.start(), clock));
    }

    private int silence() {
        return trouble == Trouble.SILENT ? 1 : 20;
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void queueStaysUntilTheServerHasAnswered(Trouble each) throws Exception {
        String code = model.issue();
        assertThat(open().sync().done()).isPresent();
        trouble = each;
        StewardDoor door = open();

        ScanAnswer answer = door.scan(code);

        if (each == Trouble.NONE) {
            assertThat(answer).isInstanceOf(ScanAnswer.Admitted.class);
        } else if (each == Trouble.CONFLICT) {
            assertThat(answer).isInstanceOf(ScanAnswer.Refused.class);
        } else {
            assertThat(answer)
                    .isEqualTo(new ScanAnswer.Offline(
                            new OfflineVerdict.Admitted(),
                            Optional.of(ServerModel.NOON),
                            Optional.of(ServerModel.GUEST)));
            assertThat(door.sync().done()).isEmpty();
            assertThat(door.status().waiting()).isEqualTo(1);
            assertThat(door.status().connection()).isEqualTo(DoorStatus.Connection.OFFLINE);
        }
        trouble = Trouble.NONE;
        StewardDoor later = open();
        assertThat(later.sync().done()).isPresent();
        assertThat(later.status().waiting()).isZero();
        assertThat(model.facts(code)).hasSize(each == Trouble.CONFLICT ? 0 : 1);
    }

    @Test
    void uploadThatIsRefusedStaysInTheQueue() throws Exception {
        String code = model.issue();
        StewardDoor door = open();
        assertThat(door.sync().done()).isPresent();
        trouble = Trouble.UNAVAILABLE;
        door.scan(code);
        trouble = Trouble.CONFLICT;

        assertThat(door.sync()).isInstanceOf(Answer.Refused.class);

        assertThat(door.status().waiting()).isEqualTo(1);
        assertThat(door.status().connection()).isEqualTo(DoorStatus.Connection.REFUSED);
    }

    @Test
    void afterSilenceScansDoNotWaitForTheNetwork() throws Exception {
        List<String> codes = List.of(model.issue(), model.issue(), model.issue());
        assertThat(open().sync().done()).isPresent();
        trouble = Trouble.SILENT;
        StewardDoor door = open();
        door.scan(codes.get(0));

        door.scan(codes.get(1));
        trouble = Trouble.NONE;
        ScanAnswer third = door.scan(codes.get(2));

        assertThat(third).as("not asked for a while").isInstanceOf(ScanAnswer.Offline.class);
        assertThat(door.sync().done()).isPresent();
        assertThat(door.scan(model.issue())).isInstanceOf(ScanAnswer.Admitted.class);
    }

    @Test
    void clockThatIsHoursWrongTellsTheRightTime() throws Exception {
        String code = model.issue();
        StewardDoor door = open();
        assertThat(door.sync().done()).isPresent();
        model.now = ServerModel.NOON.plus(Duration.ofMinutes(5));
        trouble = Trouble.UNAVAILABLE;
        door.scan(code);
        trouble = Trouble.NONE;
        clock = new ServerClock(wrong);
        model.now = ServerModel.NOON.plus(Duration.ofMinutes(30));

        assertThat(open().sync().done()).isPresent();

        assertThat(model.admission(code).orElseThrow().at()).isEqualTo(Instant.parse("2030-02-09T12:05:00Z"));
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (trouble) {
            case NONE -> {
                String address = "http://x" + exchange.getRequestURI();
                Reply reply =
                        model.send(new Request(exchange.getRequestMethod(), address, Map.of(), Optional.of(body)));
                answer(exchange, reply.status(), reply.body());
            }
            case UNAUTHORIZED -> answer(exchange, 401, "{\"message\":\"Unauthorized\"}");
            case CONFLICT ->
                answer(
                        exchange,
                        409,
                        "{\"type\":\"urn:krug:problem:changed-meanwhile\",\"title\":\"t\",\"status\":409,\"detail\":\"d\",\"next\":\"n\",\"about\":{},\"fields\":[]}");
            case UNAVAILABLE -> answer(exchange, 503, "{\"message\":\"Service Unavailable\"}");
            case GARBAGE -> answer(exchange, 200, "<html>Welcome to our hotel</html>");
            case STRANGE -> answer(exchange, 200, "{\"status\":\"ok\"}");
            case HALF -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write("{\"outcome\":".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                exchange.close();
            }
            case CLOSED -> exchange.close();
            case SILENT -> silent();
        }
    }

    private void silent() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
