package org.krug.kernel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.krug.contract.ProblemType;

/**
 * Why something was not done: a value, not an exception.
 *
 * @param about facts that the texts and programs use: strings, numbers, enums, or instants
 * @param zone the time zone in which people read the instants
 */
public record Refusal(ProblemType type, Map<String, Object> about, ZoneId zone) {

    public static Refusal of(ProblemType type) {
        return new Refusal(type, Map.of(), ZoneOffset.UTC);
    }

    /** The same with one more fact. */
    public Refusal with(String name, Object fact) {
        Map<String, Object> facts = new LinkedHashMap<>(about);
        facts.put(name, fact);
        return new Refusal(type, facts, zone);
    }

    /** The same with the moment it has been so since. */
    public Refusal since(Instant moment, ZoneId readIn) {
        return with("since", moment).in(readIn);
    }

    /** The same, with its instants to be read in this zone. */
    public Refusal in(ZoneId readIn) {
        return new Refusal(type, about, readIn);
    }
}
