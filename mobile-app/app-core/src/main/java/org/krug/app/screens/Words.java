package org.krug.app.screens;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.krug.contract.Language;

/** The app's texts in one language. */
public final class Words {
    private final Language language;
    private final Properties texts;

    private Words(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Words in(Language language) {
        Properties texts = new Properties();
        String name = "words_" + language.tag() + ".properties";
        try (InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(language, texts);
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return language.locale();
    }

    /**
     * A text with its values put in, as {@link String#format} does.
     *
     * @throws IllegalArgumentException if there is no such text: a bug
     */
    public String text(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        return values.length == 0 ? text : String.format(locale(), text, values);
    }

    /** A text for a number, in the form of the language: {@code key.one}, {@code key.few}, {@code key.many}. */
    public String count(String key, long number) {
        return String.format(
                locale(), text(language.plural(number, key + ".one", key + ".few", key + ".many")), number);
    }

    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
