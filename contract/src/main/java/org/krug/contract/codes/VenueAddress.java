package org.krug.contract.codes;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krug.contract.EventId;
import org.krug.contract.InvalidInput;

/**
 * What the venue's QR code says: an address that any phone's camera opens.
 *
 * @param base the installation's address without a slash at the end, {@code https://…} ({@code http} for a local one)
 * @param eventId the event
 * @param code the text of a {@link VenueCode}
 */
public record VenueAddress(String base, EventId eventId, String code) {
    private static final int LONGEST = 512;
    private static final Pattern FORM = Pattern.compile("(https?://[^?#]+?)/v/([0-9a-f-]{36})/([a-z2-7]{24})");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the base isn't a plain web address or the code isn't one
     */
    public VenueAddress {
        if (!isPlain(base)) {
            throw new IllegalArgumentException("Not a plain web address: " + base);
        }
        if (!VenueCode.isWellFormed(code)) {
            throw new IllegalArgumentException("Not a venue code");
        }
    }

    /** Reads what a QR code said; empty unless it is exactly an address of this form. */
    public static Optional<VenueAddress> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || !isPlain(parts.group(1))) {
            return Optional.empty();
        }
        try {
            EventId eventId = EventId.of(parts.group(2));
            return Optional.of(new VenueAddress(parts.group(1), eventId, parts.group(3)));
        } catch (InvalidInput notAnId) {
            return Optional.empty();
        }
    }

    /** The address as the QR code carries it. */
    public String text() {
        return base + "/v/" + eventId + "/" + code;
    }

    private static boolean isPlain(String base) {
        try {
            URI address = new URI(base);
            boolean isWeb = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return isWeb
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && !base.endsWith("/")
                    && address.getHost().equals(address.getHost().toLowerCase(Locale.ROOT))
                    && address.normalize().equals(address);
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
