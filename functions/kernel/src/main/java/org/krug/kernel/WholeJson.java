package org.krug.kernel;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.servlet.http.ServletHttpRequest;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.krug.contract.ProblemType;

/**
 * Reads a JSON body to its end before anything is done. The framework stops behind the first value: what stands there would pass unread,
 * and a sender whose texts ran together would take the answer to one as the answer to both.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class WholeJson {
    private final JsonFactory json = new JsonFactory();

    @RequestFilter
    void read(HttpRequest<?> request) {
        boolean isJson = request.getContentType()
                .filter(type ->
                        type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"))
                .isPresent();
        // What no route takes in this form is told so, whatever it says.
        if (isJson
                && RouteAttributes.getRouteMatch(request).isPresent()
                && request instanceof ServletHttpRequest<?, ?> servlet
                && servlet.getNativeRequest() instanceof APIGatewayV2HTTPEvent event) {
            check(text(event));
        }
    }

    private static String text(APIGatewayV2HTTPEvent event) {
        String body = event.getBody();
        if (body == null) {
            return "";
        }
        return event.getIsBase64Encoded() ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8) : body;
    }

    private void check(String body) {
        if (body.isBlank()) {
            // Whether a body is wanted at all is the route's to say.
            return;
        }
        try (JsonParser parser = json.createParser(body)) {
            parser.nextToken();
            parser.skipChildren();
            JsonLocation end = parser.currentLocation();
            if (more(parser)) {
                throw refused(Malformed.MORE_AFTER_THE_END, end);
            }
        } catch (JsonProcessingException e) {
            throw refused(Malformed.NOT_JSON, e.getLocation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean more(JsonParser parser) throws IOException {
        try {
            return parser.nextToken() != null;
        } catch (JsonProcessingException e) {
            return true;
        }
    }

    private static RefusedException refused(Malformed reason, @Nullable JsonLocation place) {
        Refusal refusal = Refusal.of(ProblemType.MALFORMED_REQUEST).with("reason", reason);
        return new RefusedException(
                place == null ? refusal : refusal.with("place", place.getLineNr() + ":" + place.getColumnNr()));
    }
}
