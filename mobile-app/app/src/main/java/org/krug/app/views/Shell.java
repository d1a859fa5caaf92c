package org.krug.app.views;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.krug.app.inbox.InboxWatch;
import org.krug.app.platform.MobilePlatform;
import org.krug.app.screens.ConsentScreen;
import org.krug.app.screens.Device;
import org.krug.app.screens.EventLine;
import org.krug.app.screens.EventScreen;
import org.krug.app.screens.EventsScreen;
import org.krug.app.screens.FeedbackScreen;
import org.krug.app.screens.InboxScreen;
import org.krug.app.screens.LiveScreen;
import org.krug.app.screens.MessageScreen;
import org.krug.app.screens.SignInScreen;
import org.krug.app.screens.SignOutScreen;
import org.krug.app.screens.StewardScreen;
import org.krug.app.screens.TicketScreen;
import org.krug.app.screens.VenueScreen;
import org.krug.contract.notify.InboxItem;
import org.krug.contract.notify.PushPlatform;

/** Leads from screen to screen. */
public final class Shell {
    /** More notifications than these are a heap that nobody reads; all of them lie in the inbox. */
    private static final int MOST_AT_ONCE = 3;

    private final Look look;
    private final Device device;
    private final MobilePlatform platform;
    private final Runnable restart;
    private final StackPane root = new StackPane();
    private final Timeline ticker = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));
    private final Ways ways = new Ways();
    private View seen;
    private Optional<InboxWatch> watch = Optional.empty();

    /**
     * @param restart opens the phone anew after somebody signed out: nothing of theirs may stay in memory
     */
    public Shell(Look look, Device device, MobilePlatform platform, Runnable restart) {
        this.look = look;
        this.device = device;
        this.platform = platform;
        this.restart = restart;
        this.seen = new StartView(look);
        root.getStylesheets().add(look.theme().address());
        root.getChildren().add(seen.root());
        ticker.setCycleCount(Animation.INDEFINITE);
    }

    public Parent root() {
        return root;
    }

    /** Shows the first screen: the person's events, or signing in. */
    public void begin() {
        ticker.play();
        lead(this::events);
    }

    private void lead(Runnable whoIsSignedIn) {
        device.threads().work().execute(() -> {
            boolean signedIn = device.session().email().isPresent();
            device.threads().ui().execute(signedIn ? whoIsSignedIn : this::signIn);
        });
    }

    /** The phone says where pushes reach it. */
    void pushToken(PushPlatform through, String token) {
        device.pushes().heard(through, token);
        device.threads().work().execute(device.pushes()::renew);
    }

    /** The person opened a push: what it is about lies in the inbox. */
    void opened() {
        lead(ways::inbox);
    }

    /** Nobody looks any more. */
    void paused() {
        ticker.pause();
    }

    /** Somebody looks again, or there may be a network again. */
    void again() {
        ticker.play();
        device.threads().work().execute(device.pushes()::renew);
        seen.again();
    }

    /** Nothing moves any more. */
    public void end() {
        ticker.stop();
        seen.gone();
        unwatch();
    }

    private void unwatch() {
        watch.ifPresent(InboxWatch::close);
        watch = Optional.empty();
    }

    private void show(View view) {
        seen.gone();
        seen = view;
        root.getChildren().setAll(view.root());
        view.seen();
    }

    private void tick() {
        seen.tick();
    }

    private void signIn() {
        unwatch();
        show(new SignInView(look, new SignInScreen(device), ways::consent));
    }

    private void events() {
        device.threads().work().execute(device.pushes()::renew);
        if (watch.isEmpty()) {
            watch = Optional.of(device.watchInbox(this::told));
        }
        show(new EventsView(look, new EventsScreen(device), ways));
    }

    /** Who looks at the inbox already is told there. */
    private void told(List<InboxItem> news) {
        if (watch.isEmpty()) {
            return;
        }
        seen.told();
        if (!(seen instanceof InboxView)) {
            news.stream()
                    .filter(InboxItem::pushed)
                    .limit(MOST_AT_ONCE)
                    .forEach(item -> platform.tell(item.title(), inShort(item)));
        }
    }

    private static String inShort(InboxItem item) {
        InboxItem.EventOfItem event = item.event();
        return event == null ? item.text() : event.title() + "\n" + item.text();
    }

    /** Where the screens lead. */
    private final class Ways implements EventsView.Way, EventPage.Way, InboxView.Way, LiveView.Way, VenueView.Way {
        @Override
        public void back() {
            events();
        }

        @Override
        public void back(EventLine line) {
            event(line);
        }

        @Override
        public void open(EventLine line) {
            event(line);
        }

        @Override
        public void event(EventLine line) {
            show(new EventPage(look, new EventScreen(device, line), this));
        }

        @Override
        public void ticket(EventLine line) {
            show(new TicketView(look, new TicketScreen(device, line), platform, () -> event(line)));
        }

        @Override
        public void feedback(EventLine line) {
            show(new FeedbackView(look, new FeedbackScreen(device, line), () -> event(line)));
        }

        @Override
        public void live(EventLine line) {
            show(new LiveView(look, new LiveScreen(device, line), this));
        }

        @Override
        public void write(EventLine line) {
            show(new MessageView(look, new MessageScreen(device, line), () -> live(line)));
        }

        @Override
        public void steward(EventLine line) {
            show(new StewardView(look, new StewardScreen(device, line), platform, device.clock(), () -> event(line)));
        }

        @Override
        public void map(EventLine line) {
            platform.open("https://www.openstreetmap.org/search?query="
                    + URLEncoder.encode(line.event().place(), StandardCharsets.UTF_8));
        }

        @Override
        public void calendar(EventLine line) {
            platform.open(
                    device.api().event(line.event().clubId(), line.event().id()).calendar());
        }

        @Override
        public void share(EventLine line) {
            platform.share(line.event().title() + "\n"
                    + look.events().when(line, device.clock().instant()) + "\n"
                    + line.event().place());
        }

        @Override
        public void checkIn() {
            show(new VenueView(look, new VenueScreen(device), platform, device.clock(), this));
        }

        @Override
        public void inbox() {
            show(new InboxView(look, new InboxScreen(device), this));
        }

        /** Asks for consent where it was not given; then the person's events. */
        @Override
        public void consent() {
            show(new ConsentPage(look, new ConsentScreen(device), Shell.this::events));
        }

        @Override
        public void signOut() {
            show(new SignOutView(look, new SignOutScreen(device), Shell.this::events, restart));
        }

        @Override
        public void signedOut() {
            signIn();
        }
    }

    /** The toolkit's thread as an executor: at once where the caller is on it already. */
    public static void onUi(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }
}
