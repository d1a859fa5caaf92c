package org.krug.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.krug.contract.Language;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;

/**
 * The answer to an address with a percent sign that encodes nothing. No function sees such a request, so the problem is written here. What API
 * Gateway answers then is not documented; that it is a 400 is all that callers may count on.
 */
final class BrokenEscape {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BrokenEscape() {}

    static HttpAnswer answer(HttpCall call) {
        boolean russian = Language.preferred(call.header("accept-language").orElse(null)) == Language.RU;
        ProblemType type = ProblemType.MALFORMED_REQUEST;
        Problem problem = new Problem(
                type.uri(),
                russian ? "Запрос не удалось прочитать" : "The request cannot be read",
                type.status(),
                russian
                        ? "В адресе после знака процента нет числа, которое должно за ним стоять."
                        : "In its address a percent sign stands without the number that belongs to it.",
                russian ? "Проверьте адрес." : "Check the address.",
                Map.of("reason", "BROKEN_ESCAPE"),
                List.of());
        try {
            return HttpAnswer.text(type.status(), "application/problem+json", JSON.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is plain JSON", e);
        }
    }
}
