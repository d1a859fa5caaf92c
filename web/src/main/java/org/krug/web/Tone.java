package org.krug.web;

import java.util.Locale;
import org.krug.contract.Language;

/** How a notice is meant. It never speaks by colour alone: each has an icon and a word. */
public enum Tone {
    OK("Готово", "Done", "<path d=\"M7.5 12.5l3 3 6-6.5\"/>"),
    WARN("Обратите внимание", "Please note", "<path d=\"M12 7v6M12 16.2v.3\"/>"),
    BAD("Не получилось", "That didn’t work", "<path d=\"M8.5 8.5l7 7M15.5 8.5l-7 7\"/>"),
    INFO("К сведению", "Good to know", "<path d=\"M12 11v6M12 7.5v.3\"/>");

    private final String russian;
    private final String english;
    private final String strokes;

    Tone(String russian, String english, String strokes) {
        this.russian = russian;
        this.english = english;
        this.strokes = strokes;
    }

    /** The word that stands over a notice which brings none of its own. */
    public String word(Language language) {
        return language == Language.RU ? russian : english;
    }

    /** The name of the tone's colour among the design tokens. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    String icon() {
        return "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\""
                + " stroke-linecap=\"round\" stroke-linejoin=\"round\"><circle cx=\"12\" cy=\"12\" r=\"10\"/>" + strokes
                + "</svg>";
    }
}
