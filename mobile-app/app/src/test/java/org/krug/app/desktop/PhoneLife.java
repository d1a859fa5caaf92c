package org.krug.app.desktop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.stage.Window;
import org.krug.app.views.Look;
import org.krug.app.views.Main;

/**
 * All that phones do, in a process of its own that somebody watches: the app starts as it is, guests, a steward and an organiser do what they do against a real
 * cloud, one of them listening on a WebSocket, and every screen is drawn once. Ends with an error where something did not happen.
 */
public final class PhoneLife {
    private static final String SUBJECT = "Другой вход";

    private PhoneLife() {}

    /**
     * @param arguments the API's address, an empty folder, the venue's code, the event's id
     */
    public static void main(String[] arguments) throws Exception {
        String api = arguments[0];
        Path folder = Path.of(arguments[1]);
        String eventId = arguments[3];
        start(api, folder);
        Phones phones = new Phones(api, folder);
        Guests guests = new Guests(phones, eventId);
        Crew crew = new Crew(phones, eventId);
        Listener listener = Listener.begin(phones);
        crew.atTheDoor(guests.comes(arguments[2]), listener.ticket(eventId));
        guests.takesASeatAndGivesItUp();
        crew.organises(SUBJECT);
        listener.hears(SUBJECT);
        screens();
        Platform.exit();
        System.exit(0);
    }

    /** The app itself, up to its first screen. */
    private static void start(String api, Path folder) {
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

    /** Every screen in every state, once in each language and theme. */
    private static void screens() throws InterruptedException {
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
}
