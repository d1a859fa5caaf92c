package org.krug.kernel;

import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.krug.contract.Language;
import org.krug.contract.ProblemType;

/**
 * A refusal as it is kept: each fact as programs read it and as people do, in every language.
 *
 * <p>It must hold no personal data. Refusals that name people are made of what was done, by {@link Answering}, and are never kept themselves.
 */
@Serdeable
record KeptRefusal(ProblemType type, Map<String, Fact> about) {

    @Serdeable
    record Fact(String text, String ru, String en) {
        String in(Language language) {
            return language == Language.RU ? ru : en;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    static KeptRefusal of(Refusal refusal) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        refusal.about()
                .forEach((name, fact) -> facts.put(
                        name,
                        new Fact(
                                fact.toString(),
                                Problems.spoken(fact, Language.RU, refusal.zone()),
                                Problems.spoken(fact, Language.EN, refusal.zone()))));
        return new KeptRefusal(refusal.type(), facts);
    }

    Refusal refusal() {
        Refusal refusal = Refusal.of(type);
        for (Map.Entry<String, Fact> fact : about.entrySet()) {
            refusal = refusal.with(fact.getKey(), fact.getValue());
        }
        return refusal;
    }
}
