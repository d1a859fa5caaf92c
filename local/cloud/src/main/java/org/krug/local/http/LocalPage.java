package org.krug.local.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.krug.web.Mark;
import org.krug.web.Tokens;

/** The frame of every page of the local cloud: letterhead, the way to all the others, a title. */
public final class LocalPage {
    private static final String STYLE = Tokens.css() + style();
    private static final Map<String, String> PLACES = places();

    private LocalPage() {}

    /**
     * A whole document.
     *
     * @param title also its first heading; any text
     * @param body HTML in which all texts are made safe already
     */
    public static String html(String title, String body) {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark"><link rel="icon" href="%s"><title>%s · Krug</title><style>%s</style></head>
                <body>%s<main><h1>%s</h1>%s</main></body></html>
                """.formatted(Mark.dataAddress(), text(title), STYLE, letterhead(), text(title), body);
    }

    /** The top of every page, for one that has a style of its own. */
    public static String letterhead() {
        StringBuilder places = new StringBuilder();
        PLACES.forEach((path, name) -> places.append("<a href=\"")
                .append(path)
                .append("\">")
                .append(name)
                .append("</a>"));
        return "<header><a class=\"word\" href=\"/\">" + Mark.svg() + "Krug</a><nav>" + places + "</nav></header>";
    }

    /** Text that means nothing to HTML. */
    public static String text(Object value) {
        return String.valueOf(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("/_local/mailbox", "Mailbox");
        places.put("/_local/pushes", "Pushes");
        places.put("/_local/clock", "Clock");
        places.put("/_local/tables", "Streams");
        places.put("/_local/functions", "Functions");
        places.put("/_local/api/", "API");
        return places;
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(LocalPage.class.getResourceAsStream("local-page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
