package org.krug.app.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krug.app.identity.Identity;
import org.krug.app.screens.Device;
import org.krug.app.screens.EventLine;
import org.krug.app.screens.EventsScreen;
import org.krug.app.screens.SignInScreen;
import org.krug.app.screens.Threads;
import org.krug.app.storage.DiskFolder;
import org.krug.app.storage.Folder;
import org.krug.app.wire.NoAnswerException;
import org.krug.app.wire.Request;
import org.krug.app.wire.UrlTransport;
import org.krug.contract.Language;

/** Everybody's phones, whose screens are used without being drawn; one network for all. */
final class Phones {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CODE = Pattern.compile(": (\\d{6,8})\\b");

    private final String api;
    private final Path folder;
    final AtomicBoolean network = new AtomicBoolean(true);

    /**
     * @param api where Krug is
     * @param folder an empty one
     */
    Phones(String api, Path folder) {
        this.api = api;
        this.folder = folder;
    }

    /** What somebody's phone keeps. */
    Folder folderOf(String email) throws IOException {
        return new DiskFolder(folder.resolve(email));
    }

    /** A phone on which somebody has just signed in. */
    Device signedIn(String email) throws IOException, NoAnswerException {
        UrlTransport wire = new UrlTransport(PATIENCE, PATIENCE);
        Device phone = Device.open(
                new Device.Addresses(api, new Identity(api + "/_local/aws", "kruglocalclient")),
                folderOf(email),
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

    /** The event that is on, as the person's list of events has it. */
    static EventLine line(Device phone, String eventId) {
        EventsScreen events = new EventsScreen(phone);
        events.load();
        return events.state().lines().stream()
                .filter(line -> line.event().id().equals(eventId))
                .findFirst()
                .orElseThrow();
    }

    /** The event that is to come. */
    static EventLine later(Device phone, String eventId) {
        EventsScreen events = new EventsScreen(phone);
        events.load();
        return events.state().lines().stream()
                .filter(line -> !line.event().id().equals(eventId))
                .findFirst()
                .orElseThrow();
    }

    /** @throws IllegalStateException when it is not so */
    static void check(boolean so, String what) {
        if (!so) {
            throw new IllegalStateException("not so: " + what);
        }
    }
}
