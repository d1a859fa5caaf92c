package org.krug.app.ticket;

import io.avaje.jsonb.Json;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.krug.app.api.Answer;
import org.krug.app.api.EventApi;
import org.krug.app.storage.Folder;
import org.krug.contract.codes.SigningKey;
import org.krug.contract.codes.TicketCode;
import org.krug.contract.registration.TicketAnswer;
import org.krug.contract.registration.TicketRequest;

/**
 * The tickets on this device, and the device's key, which never leaves it: with both, the device makes a new code every 30 s, without a network. A
 * ticket fetched on another device ends nothing here; both show the same place, and only one of them is admitted.
 */
public final class TicketWallet {
    private static final String KEY = "ticket-key";
    private static final String TICKET = "ticket-";

    private final Folder folder;
    private final SigningKey key;

    /** What was issued; in a file of its own for each event. */
    @Json
    record Held(String ticketId, String ticket) {}

    private TicketWallet(Folder folder, SigningKey key) {
        this.folder = folder;
        this.key = key;
    }

    /**
     * Opens the wallet; the first time, it makes the device's key.
     *
     * @throws IOException when the device can't keep one
     */
    public static TicketWallet open(Folder folder, SecureRandom random) throws IOException {
        Optional<SigningKey> kept = folder.read(KEY).flatMap(TicketWallet::key);
        if (kept.isPresent()) {
            return new TicketWallet(folder, kept.get());
        }
        SigningKey made = SigningKey.generate(random);
        folder.write(KEY, Base64.getEncoder().encodeToString(made.seed()));
        return new TicketWallet(folder, made);
    }

    private static Optional<SigningKey> key(String text) {
        try {
            return Optional.of(SigningKey.ofSeed(Base64.getDecoder().decode(text)));
        } catch (IllegalArgumentException e) {
            // A key that can't be read shows no ticket any more: new ones are fetched with a new key.
            return Optional.empty();
        }
    }

    /** Fetches the ticket of an event and keeps it. */
    public Answer<Boolean> fetch(EventApi event, String eventId) throws IOException {
        Answer<TicketAnswer> answer =
                event.ticket(new TicketRequest(key.verifyKey().text()));
        if (answer instanceof Answer.Done<TicketAnswer> done) {
            Held held = new Held(done.value().ticketId(), done.value().ticket());
            folder.write(TICKET + eventId, org.krug.app.wire.Json.text(Held.class, held));
        }
        return answer.map(issued -> true);
    }

    /** Whether a ticket of the event is on the device. */
    public boolean holds(String eventId) throws IOException {
        return held(eventId).isPresent();
    }

    /**
     * The code to show now; absent when the device holds no ticket of the event that its key can show.
     *
     * @param now by the server's clock as far as it is known
     */
    public Optional<String> show(String eventId, Instant now) throws IOException {
        return held(eventId).flatMap(held -> rotated(held, now));
    }

    private Optional<String> rotated(Held held, Instant now) {
        try {
            return Optional.of(TicketCode.rotate(held.ticket(), key, now));
        } catch (IllegalArgumentException e) {
            // Made for a key that this device has lost, or not a ticket at all.
            return Optional.empty();
        }
    }

    private Optional<Held> held(String eventId) throws IOException {
        return folder.read(TICKET + eventId).flatMap(text -> org.krug.app.wire.Json.read(Held.class, text));
    }

    /** Forgets the ticket, as when the place was given up. */
    public void forget(String eventId) throws IOException {
        folder.delete(TICKET + eventId);
    }
}
