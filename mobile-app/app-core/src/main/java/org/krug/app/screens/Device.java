package org.krug.app.screens;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.krug.app.api.Caller;
import org.krug.app.api.KrugApi;
import org.krug.app.door.StewardDoors;
import org.krug.app.identity.Identity;
import org.krug.app.identity.Session;
import org.krug.app.identity.SignIn;
import org.krug.app.inbox.Inbox;
import org.krug.app.inbox.InboxWatch;
import org.krug.app.push.PushRegistration;
import org.krug.app.storage.Folder;
import org.krug.app.ticket.TicketWallet;
import org.krug.app.venue.VenueQueue;
import org.krug.app.wire.PlainSockets;
import org.krug.app.wire.ServerClock;
import org.krug.app.wire.Transport;
import org.krug.app.wire.UrlTransport;
import org.krug.contract.Language;
import org.krug.contract.notify.InboxItem;

/**
 * What the screens of one phone share.
 *
 * @param kept what the phone keeps besides who is signed in
 * @param pushes where pushes reach it
 * @param clock the server's time as far as the phone knows it
 */
public record Device(
        KrugApi api,
        Session session,
        SignIn signIn,
        Kept kept,
        PushRegistration pushes,
        ServerClock clock,
        Threads threads) {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(20);

    /**
     * Where Krug is.
     *
     * @param api the API's address without a slash at its end
     */
    public record Addresses(String api, Identity identity) {}

    /**
     * What the phone keeps.
     *
     * @param folder its private storage
     * @param venue the person's own scans
     * @param inbox what the person was told
     * @param doors where the person is a steward
     */
    public record Kept(Folder folder, VenueQueue venue, TicketWallet tickets, Inbox inbox, StewardDoors doors) {}

    /** Opens what the phone kept. Reads files: not for the UI thread. */
    public static Device open(Addresses addresses, Folder folder, Threads threads, Supplier<Language> language)
            throws IOException {
        return open(addresses, folder, threads, language, new UrlTransport(CONNECT, SILENCE));
    }

    /** As above, over another network. */
    public static Device open(
            Addresses addresses, Folder folder, Threads threads, Supplier<Language> language, Transport transport)
            throws IOException {
        InstantSource device = InstantSource.system();
        SignIn signIn = new SignIn(transport, addresses.identity(), device);
        Session session = Session.open(folder, signIn, device);
        ServerClock clock = new ServerClock(device);
        KrugApi api = new KrugApi(new Caller(addresses.api(), transport, session, clock, language));
        Kept kept = new Kept(
                folder,
                VenueQueue.open(folder, clock, api::event),
                TicketWallet.open(folder, new SecureRandom()),
                new Inbox(folder, api, clock),
                new StewardDoors(api, folder, clock));
        PushRegistration pushes = new PushRegistration(folder, api, session, language);
        return new Device(api, session, signIn, kept, pushes, clock, threads);
    }

    /**
     * Watches the inbox until it is closed.
     *
     * @param told hears after each look what was new then, which may be nothing; on the UI thread
     */
    public InboxWatch watchInbox(Consumer<List<InboxItem>> told) {
        return InboxWatch.begin(
                kept.inbox(),
                api,
                new PlainSockets(CONNECT),
                InboxWatch.Pace.USUAL,
                news -> threads.ui().execute(() -> told.accept(news)));
    }

    Folder folder() {
        return kept.folder();
    }
}
