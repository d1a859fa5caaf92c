package org.krug.local.aws.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.krug.local.aws.wire.AwsAnswer.Done;
import org.krug.local.aws.wire.AwsAnswer.Refused;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;

/** What AWS's two JSON protocols have in common. */
final class Wire {
    private Wire() {}

    /** The request's JSON object; an empty body is an empty object; nothing when it is no JSON object. */
    static Optional<Fields> read(HttpCall call) {
        if (call.body().length == 0) {
            return Optional.of(new Fields(Json.object()));
        }
        try {
            JsonNode body = Json.MAPPER.readTree(call.body());
            return body != null && body.isObject() ? Optional.of(new Fields(body)) : Optional.empty();
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        } catch (IOException unreadable) {
            // Bytes that are no UTF-8 come as a plain IOException from some parsers.
            return Optional.empty();
        }
    }

    static HttpAnswer write(AwsAnswer answer, String contentType) {
        return switch (answer) {
            case Done done -> answer(200, contentType, Map.of(), Json.bytes(done.output()));
            case Refused refused -> {
                ObjectNode body = Json.object();
                body.put("__type", refused.type());
                body.put("message", refused.message());
                yield answer(
                        refused.status(),
                        contentType,
                        Map.of("x-amzn-ErrorType", List.of(refused.type())),
                        Json.bytes(body));
            }
        };
    }

    private static HttpAnswer answer(int status, String contentType, Map<String, List<String>> more, byte[] body) {
        Map<String, List<String>> headers = new LinkedHashMap<>(more);
        headers.put("Content-Type", List.of(contentType));
        headers.put("x-amzn-RequestId", List.of(UUID.randomUUID().toString()));
        return new HttpAnswer(status, headers, body);
    }

    /** Whether the request carries a signature of AWS's; the local cloud does not check whose. */
    static boolean signed(HttpCall call) {
        return call.header("authorization").orElse("").startsWith("AWS4-HMAC-SHA256 ");
    }
}
