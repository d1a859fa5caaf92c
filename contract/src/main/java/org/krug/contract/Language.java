package org.krug.contract;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages Krug speaks. */
public enum Language {
    RU("ru"),
    EN("en");

    private static final List<Locale> LOCALES = List.of(EN.locale, RU.locale);

    private final String tag;
    private final Locale locale;

    Language(String tag) {
        this.tag = tag;
        locale = Locale.forLanguageTag(tag);
    }

    /** The best match for an Accept-Language header; English where nothing matches. */
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return EN;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LOCALES);
            return RU.locale.equals(found) ? RU : EN;
        } catch (IllegalArgumentException e) {
            return EN; // A malformed header is no reason to refuse a request.
        }
    }

    public Locale locale() {
        return locale;
    }

    /** The tag as in HTML's lang attribute. */
    public String tag() {
        return tag;
    }

    /**
     * The form of a noun that goes with a number, by the cardinal plural rules of the Unicode CLDR.
     *
     * @param one for 1 (Russian: 1, 21, 31 …)
     * @param few for 2 to 4 in Russian (2, 23, 104 …), unused in English
     * @param many for all else
     */
    public String plural(long number, String one, String few, String many) {
        long n = Math.abs(number);
        if (this == EN) {
            return n == 1 ? one : many;
        }
        long tens = n % 100;
        long units = n % 10;
        if (units == 1 && tens != 11) {
            return one;
        }
        return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? few : many;
    }
}
