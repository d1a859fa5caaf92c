package org.krug.live;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.contract.live.LiveTicket;
import org.krug.kernel.Once;
import org.krug.kernel.Settings;

/** Makes the tickets that open a WebSocket: browsers cannot send a token with it, and an address with a token in it would be logged. */
@Singleton
final class Tickets {
    static final Duration GOOD_FOR = Duration.ofSeconds(60);
    private static final int BYTES = 32;

    private final ConnectionStore store;
    private final ListenerStore listeners;
    private final SecureRandom random;

    Tickets(ConnectionStore store, ListenerStore listeners, SecureRandom random) {
        this.store = store;
        this.listeners = listeners;
        this.random = random;
    }

    LiveTicket make(Connection.Watcher watcher, Instant now, Once<LiveTicket> once) {
        LiveTicket made = made(secret());
        store.keepTicket(made.ticket(), watcher, now.plus(GOOD_FOR), once.from(kept -> made));
        return made;
    }

    LiveTicket makeForInbox(Map<ClubId, MemberId> members, Instant now, Once<LiveTicket> once) {
        LiveTicket made = made(Listener.TICKET + secret());
        listeners.keepTicket(made.ticket(), members, now.plus(GOOD_FOR), once.from(kept -> made));
        return made;
    }

    private String secret() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static LiveTicket made(String ticket) {
        return new LiveTicket(ticket, Settings.required("LIVE_ADDRESS") + "?ticket=" + ticket);
    }

    /** A ticket has 256 random bits, so a plain hash is enough. */
    static String hash(String ticket) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
