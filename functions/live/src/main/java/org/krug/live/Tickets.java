package org.krug.live;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.krug.contract.live.LiveTicket;
import org.krug.kernel.Once;
import org.krug.kernel.Settings;

/** Makes the tickets that open a WebSocket: browsers cannot send a token with it, and an address with a token in it would be logged. */
@Singleton
final class Tickets {
    static final Duration GOOD_FOR = Duration.ofSeconds(60);
    private static final int BYTES = 32;

    private final ConnectionStore store;
    private final SecureRandom random;

    Tickets(ConnectionStore store, SecureRandom random) {
        this.store = store;
        this.random = random;
    }

    LiveTicket make(Connection.Watcher watcher, Instant now, Once<LiveTicket> once) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        LiveTicket made = new LiveTicket(ticket, Settings.required("LIVE_ADDRESS") + "?ticket=" + ticket);
        store.keepTicket(ticket, watcher, now.plus(GOOD_FOR), once.from(kept -> made));
        return made;
    }
}
