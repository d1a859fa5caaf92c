package org.krug.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.krug.contract.Language;
import org.krug.events.Event;

/** The words for one thing that is told, in one language: the same in a letter and in the inbox. */
final class Wording {
    private final LetterTexts texts;
    private final String slug;
    private final Map<String, String> facts;

    /**
     * @param facts what the texts name in braces
     */
    Wording(LetterTexts texts, Kind kind, Map<String, String> facts) {
        this.texts = texts;
        this.slug = kind.slug();
        this.facts = facts;
    }

    /** A moment is told without the day when it is on the same day as what is told. */
    static Map<String, String> facts(Event event, Map<String, Object> raw, Language language, Instant at) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("title", event.title());
        raw.forEach((name, fact) -> facts.put(
                name,
                fact instanceof Instant moment ? When.moment(moment, event.zone(), language, at) : fact.toString()));
        return facts;
    }

    String subject() {
        return texts.get(slug + ".subject", facts);
    }

    String heading() {
        return texts.get(slug + ".heading", facts);
    }

    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        for (String part : List.of(".text", ".next")) {
            if (texts.has(slug + part)) {
                paragraphs.add(texts.get(slug + part, facts));
            }
        }
        return paragraphs;
    }
}
