package org.krug.registration;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.krug.contract.EventId;
import org.krug.contract.codes.SigningKey;
import org.krug.contract.codes.VerifyKey;
import org.krug.kernel.Forgetful;
import org.krug.kernel.Secrets;

/** The key pairs of events. An event's pair never changes, so it is kept once it was read. */
@Singleton
final class EventKeys implements TicketKeys, Forgetful {
    private static final int MOST_REMEMBERED = 1_000;

    private final Secrets secrets;
    private final SecureRandom random;
    private final Map<EventId, SigningKey> remembered = new ConcurrentHashMap<>();

    EventKeys(Secrets secrets, SecureRandom random) {
        this.secrets = secrets;
        this.random = random;
    }

    @Override
    public VerifyKey of(EventId event) {
        return signingKey(event).verifyKey();
    }

    /** The private half, which signs tickets. */
    SigningKey signingKey(EventId event) {
        SigningKey known = remembered.get(event);
        if (known != null) {
            return known;
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        SigningKey key = stored(event);
        remembered.put(event, key);
        return key;
    }

    private SigningKey stored(EventId event) {
        String name = "events/" + event + "/ticket-key";
        String seed = secrets.find(name).orElseGet(() -> secrets.keepFirst(name, newSeed()));
        return SigningKey.ofSeed(Base64.getDecoder().decode(seed));
    }

    private String newSeed() {
        return Base64.getEncoder().encodeToString(SigningKey.generate(random).seed());
    }

    @Override
    public void forget() {
        remembered.clear();
    }
}
