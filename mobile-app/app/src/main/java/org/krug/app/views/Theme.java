package org.krug.app.views;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.text.Font;

/**
 * How the app looks: the style sheet with the design tokens put in.
 *
 * @param dark whether the ground is dark
 * @param scale of the text, 1 as designed
 */
public record Theme(boolean dark, double scale) {
    private static final Pattern TOKEN = Pattern.compile("\\{([a-z.-]+)\\}");
    private static final double HEADING = 22;
    private static final double MOST_FOR_HEADINGS = 1.7;
    private static final double MOST_FOR_LARGE = 1.4;
    private static final Properties TOKENS = tokens();

    static {
        font("NotoSans-Regular.ttf");
        font("NotoSans-Bold.ttf");
    }

    /** The style sheet as an address that scenes take. */
    public String address() {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css().getBytes(StandardCharsets.UTF_8));
    }

    /** The style sheet's text. */
    public String css() {
        return TOKEN.matcher(resource("app.css")).replaceAll(this::value);
    }

    /** A colour by its short name, such as {@code on-brand}. */
    public String colour(String name) {
        return token((dark ? "dark." : "light.") + name);
    }

    /** A size of text or a measure in pixels. */
    public double pixels(String name) {
        double plain = Double.parseDouble(token(name));
        return name.startsWith("size.") ? Math.round(plain * Math.min(scale, most(plain))) : plain;
    }

    /** What is large already grows less: a word that fills the line would break. */
    private static double most(double plain) {
        if (plain < HEADING) {
            return Double.MAX_VALUE;
        }
        return plain > HEADING ? MOST_FOR_LARGE : MOST_FOR_HEADINGS;
    }

    private String value(MatchResult token) {
        String name = token.group(1);
        if (TOKENS.containsKey((dark ? "dark." : "light.") + name)) {
            return colour(name);
        }
        return name.startsWith("scan.") ? token(name) : pixels(name) + "px";
    }

    static String token(String name) {
        String value = TOKENS.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("no design token " + name);
        }
        return value;
    }

    private static Properties tokens() {
        Properties tokens = new Properties();
        try {
            tokens.load(new StringReader(resource("tokens.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private static void font(String name) {
        try (InputStream file = Objects.requireNonNull(Theme.class.getResourceAsStream(name), name)) {
            Font.loadFont(file, 17);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Theme.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
