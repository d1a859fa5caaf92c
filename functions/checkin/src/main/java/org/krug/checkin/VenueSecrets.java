package org.krug.checkin;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.krug.contract.EventId;
import org.krug.contract.codes.VenueSecret;
import org.krug.kernel.Forgetful;
import org.krug.kernel.Secrets;

/** The events' venue secrets. One is made when an event's first screen is, and never changes: so it is asked for once. */
@Singleton
final class VenueSecrets implements Forgetful {
    private final Secrets secrets;
    private final SecureRandom random;
    private final Map<EventId, VenueSecret> known = new ConcurrentHashMap<>();

    VenueSecrets(Secrets secrets, SecureRandom random) {
        this.secrets = secrets;
        this.random = random;
    }

    /** The event's secret, absent as long as it has no screen. */
    Optional<VenueSecret> find(EventId event) {
        VenueSecret cached = known.get(event);
        return cached != null ? Optional.of(cached) : secrets.find(name(event)).map(text -> remember(event, text));
    }

    VenueSecret make(EventId event) {
        return find(event).orElseGet(() -> {
            String fresh = VenueSecret.generate(random).text();
            return remember(event, secrets.keepFirst(name(event), fresh));
        });
    }

    private VenueSecret remember(EventId event, String text) {
        VenueSecret secret = VenueSecret.parse(text)
                .orElseThrow(() -> new IllegalStateException("the venue secret of " + event + " is damaged"));
        known.put(event, secret);
        return secret;
    }

    private static String name(EventId event) {
        return "events/" + event + "/venue-secret";
    }

    @Override
    public void forget() {
        known.clear();
    }
}
