package org.krug.local.story;

import java.net.URI;
import java.time.Instant;
import java.util.stream.Stream;
import org.krug.contract.EventId;
import org.krug.contract.codes.VenueAddress;
import org.krug.contract.codes.VenueCode;
import org.krug.contract.codes.VenueSecret;

/** The screen in the hall: it got its secret once and makes its codes without a network. */
public final class VenueScreen {
    private static final String SECRET = "secret=";

    private final String base;
    private final EventId event;
    private final VenueSecret secret;

    private VenueScreen(String base, EventId event, VenueSecret secret) {
        this.base = base;
        this.event = event;
        this.secret = secret;
    }

    /**
     * Opens the screen's address.
     *
     * @param address what the organiser was given; the secret stands behind its #
     */
    public static VenueScreen open(String address, Club club) {
        URI opened = URI.create(address);
        String base = opened.getScheme() + "://" + opened.getAuthority();
        String fragment = opened.getFragment() == null ? "" : opened.getFragment();
        VenueSecret secret = Stream.of(fragment.split("&", -1))
                .filter(part -> part.startsWith(SECRET))
                .flatMap(part -> VenueSecret.parse(part.substring(SECRET.length())).stream())
                .findFirst()
                .orElseThrow(() -> new StoryStoppedException("The venue screen's address holds no secret"));
        return new VenueScreen(base, EventId.of(club.eventId()), secret);
    }

    /** What the QR code on the screen says now. */
    public String shows(Instant now) {
        return new VenueAddress(base, event, VenueCode.make(secret, event, now)).text();
    }
}
