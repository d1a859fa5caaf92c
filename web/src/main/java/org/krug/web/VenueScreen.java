package org.krug.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.EventId;
import org.krug.contract.Language;
import org.krug.contract.codes.VenueSecret;

/**
 * The files of the venue's screen, to be served side by side from one folder. They hold nothing about an event: that stands
 * behind the {@code #} of the screen's address, which browsers send to no server.
 */
public final class VenueScreen {
    /** The page's name; the others follow from it. */
    public static final String PAGE = "venue-screen.html";

    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, Asset> FILES = Map.of(
            PAGE,
            asset("text/html; charset=utf-8", Resource.text("screen/venue-screen.html")),
            "venue-screen.css",
            asset("text/css; charset=utf-8", Tokens.css() + Resource.text("screen/venue-screen.css")),
            "venue-screen.js",
            asset(SCRIPT, Resource.text("screen/venue-screen.js")),
            "venue-code.js",
            asset(SCRIPT, Resource.text("screen/venue-code.js")),
            "venue-words.js",
            asset(SCRIPT, Resource.text("screen/venue-words.js")),
            "qr-creator.js",
            asset(SCRIPT, Resource.text("/META-INF/resources/webjars/qr-creator/1.0.0/dist/qr-creator.es6.min.js")),
            "mark.svg",
            asset("image/svg+xml", Mark.file()));

    private VenueScreen() {}

    /**
     * A file to be served.
     *
     * @param headers what it has to be served with, its type included
     * @param text what is in it
     */
    public record Asset(Map<String, String> headers, String text) {}

    /**
     * What one event's screen shows.
     *
     * @param base the installation's address without a slash at the end, for the codes
     * @param title the event's title
     */
    public record Show(EventId eventId, VenueSecret secret, String base, String title, Language language) {}

    /** The names of all files. */
    public static List<String> names() {
        return FILES.keySet().stream().sorted().toList();
    }

    /** A file by its name. */
    public static Optional<Asset> file(String name) {
        return Optional.ofNullable(FILES.get(name));
    }

    /**
     * The address of one event's screen. It holds the secret: only for those who run the event, never in a log.
     *
     * @param folder the address of the folder that the files are served from, without a slash at the end
     */
    public static String address(String folder, Show show) {
        return folder + "/" + PAGE + "#event=" + show.eventId() + "&secret="
                + show.secret().text() + "&base=" + encoded(show.base()) + "&title=" + encoded(show.title()) + "&lang="
                + show.language().tag();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Asset asset(String type, String text) {
        return new Asset(
                Map.of(
                        "Content-Type", type,
                        "Content-Security-Policy", POLICY,
                        "Referrer-Policy", "no-referrer",
                        "X-Content-Type-Options", "nosniff",
                        "Cache-Control", "no-cache"),
                text);
    }
}
