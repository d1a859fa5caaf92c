package org.krug.members;

import java.util.ResourceBundle;
import org.krug.contract.Language;

/**
 * A version of a club's text of consent.
 *
 * @param russian empty where there is none, as is English
 */
record ConsentText(int version, String russian, String english) {

    /** The text that every club begins with. */
    static ConsentText first(Club club) {
        return new ConsentText(0, words(Language.RU, "first", club.name()), words(Language.EN, "first", club.name()));
    }

    /** The language in which somebody reads it who would rather read another. */
    Language language(Language preferred) {
        return in(preferred).isBlank() ? (preferred == Language.RU ? Language.EN : Language.RU) : preferred;
    }

    String in(Language language) {
        return language == Language.RU ? russian : english;
    }

    /** What Krug itself says about consents. */
    static String words(Language language, String key, String club) {
        return ResourceBundle.getBundle(
                        "org.krug.members.consent",
                        language.locale(),
                        ConsentText.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key)
                .replace("{club}", club);
    }
}
