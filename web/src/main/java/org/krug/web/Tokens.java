package org.krug.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The design tokens of {@code tokens.properties}, as values and as CSS custom properties. */
public final class Tokens {
    private static final Map<String, String> ALL = read();

    private Tokens() {}

    /** The two themes; the reader's system chooses. */
    public enum Theme {
        LIGHT,
        DARK
    }

    /**
     * A token by its full name, such as {@code scan.admitted} or {@code size.body}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static String get(String name) {
        String value = ALL.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No design token " + name);
        }
        return value;
    }

    /** A theme's colours by their short names, such as {@code on-brand}, as {@code #RRGGBB}. */
    public static Map<String, String> colours(Theme theme) {
        String prefix = theme.name().toLowerCase(Locale.ROOT) + ".";
        Map<String, String> colours = new TreeMap<>();
        ALL.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                colours.put(name.substring(prefix.length()), value);
            }
        });
        return colours;
    }

    /**
     * Custom properties for all tokens: colours by their short names ({@code --on-brand}), dark ones where the reader's
     * system is dark; the others with hyphens for dots and with their units ({@code --size-body: 17px}).
     */
    public static String css() {
        return ":root{" + properties(colours(Theme.LIGHT)) + properties(measures())
                + "}\n@media (prefers-color-scheme:dark){:root{" + properties(colours(Theme.DARK)) + "}}\n";
    }

    private static Map<String, String> measures() {
        Map<String, String> measures = new TreeMap<>();
        ALL.forEach((name, value) -> {
            if (!name.startsWith("light.") && !name.startsWith("dark.")) {
                measures.put(name.replace('.', '-'), withUnit(name, value));
            }
        });
        return measures;
    }

    private static String withUnit(String name, String value) {
        if (!value.chars().allMatch(Character::isDigit)) {
            return value;
        }
        return value + (name.startsWith("motion.") ? "ms" : "px");
    }

    private static String properties(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + ":" + entry.getValue() + ";")
                .collect(Collectors.joining());
    }

    private static Map<String, String> read() {
        Properties file = new Properties();
        try {
            file.load(new StringReader(Resource.text("tokens.properties")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Map<String, String> tokens = new TreeMap<>();
        file.forEach((name, value) -> tokens.put(name.toString(), value.toString()));
        return tokens;
    }
}
