package org.krug.app.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.stage.Window;
import org.krug.app.door.ScanAnswer;
import org.krug.app.door.StewardDoor;
import org.krug.app.identity.Identity;
import org.krug.app.screens.Device;
import org.krug.app.screens.EventLine;
import org.krug.app.screens.EventScreen;
import org.krug.app.screens.EventsScreen;
import org.krug.app.screens.FeedbackScreen;
import org.krug.app.screens.LiveScreen;
import org.krug.app.screens.SignInScreen;
import org.krug.app.screens.SignOutScreen;
import org.krug.app.screens.StewardScreen;
import org.krug.app.screens.Threads;
import org.krug.app.screens.TicketScreen;
import org.krug.app.screens.VenueScreen;
import org.krug.app.storage.DiskFolder;
import org.krug.app.views.Look;
import org.krug.app.views.Main;
import org.krug.app.wire.NoAnswerException;
import org.krug.app.wire.Request;
import org.krug.app.wire.UrlTransport;
import org.krug.contract.Language;
import org.krug.contract.notify.PushPlatform;
import org.krug.contract.registration.RegistrationAction;

/**
 * All that phones do, in a process of its own that somebody watches: the app starts as it is, guests and a steward do what they do against a real cloud, and
 * every screen is drawn once. Ends with an error where something did not happen.
 */
public final class PhoneLife {
    private static final Pattern CODE = Pattern.compile(": (\\d{6,8})\\b");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String api;
    private final Path folder;
    private final AtomicBoolean network = new AtomicBoolean(true);

    private PhoneLife(String api, Path folder) {
        this.api = api;
        this.folder = folder;
    }

    /**
     * @param arguments the API's address, an empty folder, the venue's code, the event's id
     */
    public static void main(String[] arguments) throws Exception {
        PhoneLife life = new PhoneLife(arguments[0], Path.of(arguments[1]));
        life.start();
        String ticket = life.guest(arguments[2], arguments[3]);
        life.steward(ticket, arguments[3]);
        life.newcomer();
        life.screens();
        Platform.exit();
        System.exit(0);
    }

    /** The app itself, up to its first screen. */
    private void start() {
        Thread app = new Thread(() ->
                Main.main(new String[] {"--api=" + api, "--data=" + folder.resolve("app"), "--lang=ru", "--font=1"}));
        app.setDaemon(true);
        app.start();
        AtomicBoolean shown = new AtomicBoolean();
        while (!shown.get()) {
            try {
                Platform.runLater(() -> shown.set(Window.getWindows().stream()
                        .anyMatch(window -> !window.getScene()
                                .getRoot()
                                .lookupAll(".text-field")
                                .isEmpty())));
            } catch (IllegalStateException e) {
                // The toolkit is not there yet.
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** Somebody with a seat: events, ticket, the venue's code, feedback; another phone of theirs gets pushes. */
    private String guest(String venueCode, String eventId) throws Exception {
        Device phone = signedIn("denis@leaders.example");
        EventLine line = line(phone, eventId);
        EventScreen event = new EventScreen(phone, line);
        event.load();
        TicketScreen ticket = new TicketScreen(phone, line);
        ticket.open();
        String code = ticket.state().code().orElseThrow();
        network.set(false);
        VenueScreen venue = new VenueScreen(phone);
        venue.scanned(venueCode);
        network.set(true);
        phone.kept().venue().sendWaiting();
        check(phone.kept().venue().waiting().isEmpty(), "the scan was sent");
        FeedbackScreen feedback = new FeedbackScreen(phone, line);
        feedback.load();
        phone.pushes().heard(PushPlatform.FCM, "token");
        check(phone.pushes().renew(), "pushes reach the phone");
        SignOutScreen out = new SignOutScreen(phone);
        out.prepare();
        out.leave();
        check(out.state().step() == SignOutScreen.Step.OUT, "somebody signed out");
        return code;
    }

    /** With a network and without. */
    private void steward(String ticket, String eventId) throws Exception {
        Device phone = signedIn("daria@leaders.example");
        EventLine line = line(phone, eventId);
        StewardScreen door = new StewardScreen(phone, line);
        door.open();
        door.scanned(ticket);
        check(door.state().answer().isPresent(), "the ticket was judged");
        door.search("Де");
        check(door.state().found().isPresent(), "somebody was looked for");
        network.set(false);
        door.scanned(ticket);
        ScanAnswer offline = door.state().answer().orElseThrow();
        check(offline instanceof ScanAnswer.Offline, "judged without a network, not " + offline);
        network.set(true);
        new LiveScreen(phone, line).load();
        StewardDoor again = StewardDoor.open(
                org.krug.contract.EventId.of(eventId),
                phone.api().event(line.event().clubId(), eventId),
                new StewardDoor.Device(
                        "again", new DiskFolder(folder.resolve("daria@leaders.example")), phone.clock()));
        check(again.sync().done().isPresent() && again.waiting().isEmpty(), "what was kept was sent");
    }

    private void newcomer() throws Exception {
        Device phone = signedIn("gleb@leaders.example");
        EventsScreen events = new EventsScreen(phone);
        events.load();
        EventScreen event = new EventScreen(phone, events.state().lines().get(0));
        event.load();
        event.act(RegistrationAction.REGISTER);
    }

    private static EventLine line(Device phone, String eventId) {
        EventsScreen events = new EventsScreen(phone);
        events.load();
        return events.state().lines().stream()
                .filter(line -> line.event().id().equals(eventId))
                .findFirst()
                .orElseThrow();
    }

    private Device signedIn(String email) throws IOException, NoAnswerException {
        UrlTransport wire = new UrlTransport(PATIENCE, PATIENCE);
        Device phone = Device.open(
                new Device.Addresses(api, new Identity(api + "/_local/aws", "kruglocalclient")),
                new DiskFolder(folder.resolve(email)),
                new Threads(Runnable::run, Runnable::run),
                () -> Language.RU,
                request -> {
                    if (!network.get()) {
                        throw new NoAnswerException("there is no network");
                    }
                    return wire.send(request);
                });
        SignInScreen screen = new SignInScreen(phone);
        screen.ask(email);
        Request mails =
                new Request("GET", api + "/_local/mailbox.json?limit=5&to=" + email, Map.of(), Optional.empty());
        Matcher code = CODE.matcher(wire.send(mails).body());
        check(code.find(), "a code was mailed");
        screen.give(code.group(1));
        check(screen.state().step() == SignInScreen.Step.IN, "somebody signed in");
        return phone;
    }

    /** Every screen in every state, once in each language and theme. */
    private void screens() throws InterruptedException {
        CountDownLatch drawn = new CountDownLatch(1);
        Platform.runLater(() -> {
            Look russian = Gallery.looks().get(0);
            Look english = Gallery.looks().get(Gallery.looks().size() - 1);
            int number = 0;
            for (Sample sample : SampleScreens.all()) {
                Gallery.scene(sample, number++ % 2 == 0 ? russian : english).snapshot(null);
            }
            drawn.countDown();
        });
        drawn.await();
    }

    private static void check(boolean so, String what) {
        if (!so) {
            throw new IllegalStateException("not so: " + what);
        }
    }
}
