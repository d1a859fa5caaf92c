package org.krug.local.story;

import java.util.Map;
import java.util.Optional;
import org.krug.contract.ProblemType;

/**
 * A refusal as programs read it.
 *
 * @param type which one, its address
 * @param about the facts beside it
 */
record Refused(String type, Map<String, String> about) {

    boolean is(ProblemType wanted) {
        return type.equals(wanted.uri());
    }

    /** How a count of refusals names it: by the registration's state, or by its type where the problem tells no state. */
    String stateOrType() {
        return Optional.ofNullable(about.get("state")).orElse(type);
    }
}
