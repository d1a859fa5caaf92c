package org.krug.app.desktop;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.krug.app.door.DoorStatus.Connection;
import org.krug.app.door.OfflineVerdict;
import org.krug.app.door.ScanAnswer;
import org.krug.app.identity.Identity;
import org.krug.app.screens.Device;
import org.krug.app.screens.EventLine;
import org.krug.app.screens.StewardScreen;
import org.krug.app.screens.Threads;
import org.krug.app.storage.DiskFolder;
import org.krug.app.views.Look;
import org.krug.app.views.Main;
import org.krug.app.views.Shell;
import org.krug.app.views.StewardView;
import org.krug.app.views.Theme;
import org.krug.app.wire.NoAnswerException;
import org.krug.app.wire.UrlTransport;
import org.krug.contract.EventId;
import org.krug.contract.Language;
import org.krug.contract.codes.SigningKey;
import org.krug.contract.codes.TicketCode;
import org.krug.contract.codes.TicketIds;
import org.krug.contract.codes.TicketVerdict;
import org.krug.contract.codes.TicketVerifier;

/**
 * The app as {@code ./krug bench app} measures it, in a process of its own. Prints lines that begin with {@value #MARK}, and ends with its input: until then its
 * memory can be looked at.
 */
public final class Stopwatch {
    private static final String MARK = "krug: ";
    private static final int VERIFIED = 2_000;
    private static final int WARM = 300;
    private static final PrintStream ANSWERS = System.out;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Stopwatch() {}

    /**
     * @param arguments {@code start} and the app's own parameters; or {@code door}, the API's address, the folder of a phone on which a steward is signed in, the club, the
     *     event, and two files with tickets' codes: some to begin with online, then as many offline
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("start")) {
            start(Arrays.copyOfRange(arguments, 1, arguments.length));
        } else {
            door(List.of(arguments));
        }
        while (System.in.read() >= 0) {
            // Whoever measures looks at what the process holds.
        }
        System.exit(0);
    }

    /** The app as it is, until its first screen has been drawn. */
    private static void start(String[] parameters) {
        Thread app = new Thread(() -> Main.main(parameters), "app");
        app.setDaemon(true);
        app.start();
        CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        Thread eye = new Thread(() -> {
            while (!drawn.isDone()) {
                look(drawn);
                java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
            }
        });
        eye.setDaemon(true);
        eye.start();
        drawn.join();
        say("shown");
    }

    private static void look(CompletableFuture<Boolean> drawn) {
        try {
            Platform.runLater(() -> {
                for (Window window : Window.getWindows()) {
                    Scene scene = window.getScene();
                    if (!drawn.isDone()
                            && scene.getRoot().lookupAll("*").stream().anyMatch(Labeled.class::isInstance)) {
                        scene.snapshot(null);
                        drawn.complete(true);
                    }
                }
            });
        } catch (IllegalStateException e) {
            // The toolkit is not there yet.
        }
    }

    private static void door(List<String> arguments) throws Exception {
        verify();
        AtomicBoolean network = new AtomicBoolean(true);
        ExecutorService workers = Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "krug-work");
            thread.setDaemon(true);
            return thread;
        });
        Device phone = phone(arguments.get(1), Path.of(arguments.get(2)), workers, network);
        EventLine line = line(phone, arguments.get(3), arguments.get(4));
        CompletableFuture<Door> open = new CompletableFuture<>();
        Platform.startup(() -> open.complete(Door.open(phone, line)));
        Door door = open.join();
        List<String> online = Files.readAllLines(Path.of(arguments.get(5)));
        List<String> offline = Files.readAllLines(Path.of(arguments.get(6)));
        say("online " + scan(door, online, true));
        network.set(false);
        say("offline " + scan(door, offline, false));
    }

    /** Genuine rotating codes, each with its two signatures, as a steward's phone judges them first. */
    private static void verify() {
        SecureRandom random = new SecureRandom();
        SigningKey event = SigningKey.generate(random);
        SigningKey app = SigningKey.generate(random);
        EventId id = new EventId(UUID.randomUUID());
        Instant now = Instant.now();
        List<String> codes = IntStream.range(0, 100)
                .mapToObj(number -> TicketCode.rotate(
                        TicketCode.issueRotating(new TicketIds(id, UUID.randomUUID()), app.verifyKey(), event),
                        app,
                        now))
                .toList();
        TicketVerifier verifier = new TicketVerifier(id, event.verifyKey(), false);
        long[] nanos = new long[VERIFIED];
        for (int number = -WARM; number < VERIFIED; number++) {
            String code = codes.get(Math.floorMod(number, codes.size()));
            long from = System.nanoTime();
            TicketVerdict verdict = verifier.verify(code, now);
            if (number >= 0) {
                nanos[number] = System.nanoTime() - from;
            }
            check(verdict instanceof TicketVerdict.Genuine, "a genuine ticket was " + verdict);
        }
        say("verified " + text(nanos));
    }

    private static Device phone(String api, Path folder, ExecutorService workers, AtomicBoolean network)
            throws IOException {
        UrlTransport wire = new UrlTransport(PATIENCE, PATIENCE);
        return Device.open(
                new Device.Addresses(api, new Identity(api + "/_local/aws", "kruglocalclient")),
                new DiskFolder(folder),
                new Threads(workers, Shell::onUi),
                () -> Language.RU,
                request -> {
                    if (!network.get()) {
                        throw new NoAnswerException("there is no network");
                    }
                    return wire.send(request);
                });
    }

    private static EventLine line(Device phone, String club, String event) {
        return phone.api().events(club).done().orElseThrow().events().stream()
                .filter(view -> view.id().equals(event))
                .map(view -> new EventLine("Bench", view, true, false, null))
                .findFirst()
                .orElseThrow();
    }

    /** One after the other; the first tenth counts nowhere. */
    private static String scan(Door door, List<String> codes, boolean online) {
        long[] nanos = new long[codes.size()];
        for (int number = 0; number < nanos.length; number++) {
            nanos[number] = door.scan(codes.get(number), online);
        }
        return text(Arrays.copyOfRange(nanos, nanos.length / 10, nanos.length));
    }

    private static String text(long[] nanos) {
        return Arrays.stream(nanos).mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    private static void say(String line) {
        ANSWERS.println(MARK + line);
        ANSWERS.flush();
    }

    private static void check(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** A steward's phone that shows its screen. */
    private record Door(StewardScreen screen, Scene scene) {

        static Door open(Device phone, EventLine line) {
            Look look = Look.of(Language.RU, ZoneId.of("Europe/Moscow"), new Theme(false, 1));
            StewardScreen screen = new StewardScreen(phone, line);
            StewardView view = new StewardView(look, screen, new DesktopPlatform(), phone.clock(), () -> {});
            Scene scene = Gallery.scene(new Sample("door", any -> view), look);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            view.seen();
            return new Door(screen, scene);
        }

        /** Nanoseconds from the code that the camera read to the result that was drawn in the first frame that has it. */
        long scan(String code, boolean online) {
            CompletableFuture<Long> drawn = new CompletableFuture<>();
            Frames frames = new Frames(() -> {
                boolean ready = screen.state()
                        .status()
                        .filter(status -> status.connection() != Connection.UNKNOWN)
                        .isPresent();
                if (ready && !screen.state().judging()) {
                    screen.next();
                    long from = System.nanoTime();
                    screen.scanned(code);
                    return from;
                }
                return 0L;
            });
            Platform.runLater(() -> frames.begin(from -> {
                if (screen.state().answer().isPresent()) {
                    scene.snapshot(null);
                    drawn.complete(System.nanoTime() - from);
                    return true;
                }
                return false;
            }));
            long nanos = drawn.join();
            ScanAnswer answer = screen.state().answer().orElseThrow();
            boolean right = online
                    ? answer instanceof ScanAnswer.Admitted
                    : answer instanceof ScanAnswer.Offline offline
                            && offline.verdict() instanceof OfflineVerdict.Admitted;
            check(right, "a guest with a ticket was " + answer);
            return nanos;
        }
    }
}
