package org.krug.contract;

import java.util.List;
import java.util.Map;

/**
 * A refusal as RFC 9457 describes it, media type {@code application/problem+json}.
 *
 * @param type {@link ProblemType#uri()}
 * @param title what it is, in the caller's language
 * @param status the HTTP status
 * @param detail why, in the caller's language
 * @param next what to do now, in the caller's language
 * @param about facts for programs, such as {@code state} and {@code since}; instants in ISO 8601
 * @param fields the fields that were wrong
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String next,
        Map<String, String> about,
        List<Field> fields) {

    /**
     * One wrong field.
     *
     * @param name its path, such as {@code starts}
     * @param rule {@link InvalidInput.Rule} in lower case with hyphens
     * @param message the rule in the caller's language
     */
    public record Field(String name, String rule, String message) {}
}
