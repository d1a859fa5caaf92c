package org.krug.app.door;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.krug.app.api.Caller;
import org.krug.app.api.EventApi;
import org.krug.app.api.KrugApi;
import org.krug.app.identity.Identity;
import org.krug.app.identity.Session;
import org.krug.app.identity.SignIn;
import org.krug.app.identity.Tokens;
import org.krug.app.storage.Folder;
import org.krug.app.wire.ServerClock;
import org.krug.app.wire.Transport;
import org.krug.contract.Language;

/** A steward with a device in a test: its disk survives its starts. */
public final class Steward {
    final String name;
    final Disk disk = new Disk();
    final Link link;
    /** What the device's clock is ahead of the server's. */
    Duration ahead = Duration.ZERO;

    private final ServerModel server;
    Disk.Start start = disk.start();
    StewardDoor door;

    Steward(String name, ServerModel server) throws IOException {
        this.name = name;
        this.server = server;
        this.link = new Link(server);
        this.door = open();
    }

    /** Starts the app anew on what the device kept. */
    void restart() throws IOException {
        restart(disk.start());
    }

    void restart(Disk.Start with) throws IOException {
        start = with;
        door = open();
    }

    private StewardDoor open() throws IOException {
        ServerClock clock = new ServerClock(() -> server.now.plus(ahead));
        return StewardDoor.open(server.event, api(link, clock, server), new StewardDoor.Device(name, start, clock));
    }

    private static EventApi api(Transport transport, ServerClock clock, ServerModel server) throws IOException {
        return api("http://server", transport, clock, server.event.toString());
    }

    /** The API of an event, asked by somebody who is signed in for good. */
    public static EventApi api(String base, Transport transport, ServerClock clock, String event) throws IOException {
        InstantSource device = clock::deviceTime;
        Folder own = new Disk().start();
        Session session = Session.open(own, new SignIn(transport, new Identity(base, "app"), device), device);
        session.begin(new Tokens("steward@example.org", "access", "refresh", Instant.parse("2099-01-01T00:00:00Z")));
        return new KrugApi(new Caller(base, transport, session, clock, () -> Language.RU)).event("club", event);
    }
}
