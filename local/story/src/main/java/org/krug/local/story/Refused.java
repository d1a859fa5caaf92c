package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.krug.contract.ProblemType;

/**
 * A refusal as programs read it.
 *
 * @param type which one, its address
 * @param about the facts beside it
 */
record Refused(String type, JsonNode about) {

    static Refused of(Answer answer) {
        JsonNode problem = answer.json();
        if (!problem.path("type").isTextual()) {
            throw answer.unforeseen();
        }
        return new Refused(problem.path("type").asText(), problem.path("about"));
    }

    boolean is(ProblemType wanted) {
        return type.equals(wanted.uri());
    }

    /** The registration's state, or {@code NONE}. */
    Optional<String> state() {
        return Optional.ofNullable(about.path("state").textValue());
    }

    /** How a count of refusals names it: by the state, or by its type where the problem tells no state. */
    String stateOrType() {
        return state().orElse(type);
    }
}
