package org.krug.notify;

import java.util.Map;
import java.util.ResourceBundle;
import org.krug.contract.Language;

/** The words of {@code letters_*.properties}. */
final class LetterTexts {
    private final ResourceBundle texts;

    LetterTexts(Language language) {
        texts = ResourceBundle.getBundle(
                "org.krug.notify.letters",
                language.locale(),
                LetterTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** A text with its facts put in. In one pass, so that braces in an event's title stay what they are. */
    String get(String key, Map<String, String> facts) {
        String text = texts.getString(key);
        StringBuilder told = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            String name = text.substring(open + 1, close);
            String fact = facts.get(name);
            if (fact == null) {
                throw new IllegalStateException("the text " + key + " needs the fact " + name);
            }
            told.append(text, from, open).append(fact);
            from = close + 1;
        }
        return told.append(text.substring(from)).toString();
    }

    String get(String key) {
        return get(key, Map.of());
    }
}
