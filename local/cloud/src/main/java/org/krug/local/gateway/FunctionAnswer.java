package org.krug.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.local.http.HttpAnswer;

/** Reads what a function returned as an HTTP answer, payload version 2.0. */
final class FunctionAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FunctionAnswer() {}

    /** Empty when the function's answer makes no sense, which API Gateway treats as an error of the function. */
    static Optional<HttpAnswer> read(byte[] returned) {
        try {
            JsonNode answer = JSON.readTree(returned);
            if (!answer.has("statusCode")) {
                // Whatever else a function returns is the body of a good answer.
                return Optional.of(HttpAnswer.text(200, "application/json", answer.toString()));
            }
            int status = answer.get("statusCode").asInt();
            return status < 200 || status > 599
                    ? Optional.empty()
                    : Optional.of(new HttpAnswer(status, headers(answer), body(answer)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, List<String>> headers(JsonNode answer) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        answer.path("headers").properties().forEach(header -> {
            // The server says itself how long a body is and how it is sent.
            if (!header.getKey().equalsIgnoreCase("content-length")
                    && !header.getKey().equalsIgnoreCase("transfer-encoding")) {
                headers.put(header.getKey(), List.of(header.getValue().asText()));
            }
        });
        if (headers.keySet().stream().noneMatch("content-type"::equalsIgnoreCase)) {
            headers.put("content-type", List.of("text/plain;charset=UTF-8"));
        }
        List<String> cookies = new ArrayList<>();
        answer.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
        if (!cookies.isEmpty()) {
            headers.put("set-cookie", cookies);
        }
        return headers;
    }

    private static byte[] body(JsonNode answer) {
        String body = answer.path("body").isTextual() ? answer.get("body").asText() : "";
        return answer.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }
}
