package org.krug.members;

import java.text.Normalizer;
import java.util.Locale;

/** Names as people look for them. */
final class Names {
    private Names() {}

    /** The text without what searches ignore: letter case, ё for е, and repeated or outer spaces. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .strip()
                .replaceAll("\\s+", " ");
    }
}
