package org.krug.contract.live;

import org.krug.contract.Problem;

/**
 * A message could not be answered, or the connection ends.
 *
 * @param type {@code problem}
 */
public record LiveProblem(String type, Problem problem) {
    public static final String TYPE = "problem";
}
