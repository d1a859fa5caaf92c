package org.krug.local.aws.wire;

import static org.krug.local.aws.wire.AwsAnswer.refused;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.local.http.Endpoint;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;

/** The protocol AWS REST JSON: method and path name the operation. */
public final class RestJson implements Endpoint {
    private static final System.Logger LOG = System.getLogger(RestJson.class.getName());
    private static final String CONTENT_TYPE = "application/json";

    private final List<Route> routes;
    private final int largestBody;

    /**
     * One request's parts.
     *
     * @param name the decoded last segment of a route that ends with a slash, else empty
     * @param query decoded
     */
    public record Request(String name, Map<String, String> query, Fields input) {}

    /** An operation's code. */
    @FunctionalInterface
    public interface Operation {
        AwsAnswer run(Request request);
    }

    /**
     * One operation.
     *
     * @param path a whole path, or with a slash at its end the part before one last segment
     */
    public record Route(String method, String path, Operation operation) {
        Optional<String> nameIn(HttpCall call) {
            if (!call.method().equals(method)) {
                return Optional.empty();
            }
            if (!path.endsWith("/")) {
                return call.path().equals(path) ? Optional.of("") : Optional.empty();
            }
            String rest = call.path().startsWith(path) ? call.path().substring(path.length()) : "";
            return rest.isEmpty() || rest.contains("/") ? Optional.empty() : Optional.of(decode(rest));
        }
    }

    /**
     * @param largestBody bytes
     */
    public RestJson(List<Route> routes, int largestBody) {
        this.routes = List.copyOf(routes);
        this.largestBody = largestBody;
    }

    @Override
    public HttpAnswer answer(HttpCall call) {
        return Wire.write(run(call), CONTENT_TYPE);
    }

    private AwsAnswer run(HttpCall call) {
        if (call.body().length > largestBody) {
            return new AwsAnswer.Refused(413, "RequestEntityTooLargeException", "The request is too large.");
        }
        try {
            for (Route route : routes) {
                Optional<String> name = route.nameIn(call);
                if (name.isPresent()) {
                    return run(route, name.get(), call);
                }
            }
            return new AwsAnswer.Refused(404, "UnknownOperationException", "The local cloud has no such operation.");
        } catch (IllegalArgumentException malformedEscape) {
            return refused("SerializationException", "The address is malformed.");
        }
    }

    private static AwsAnswer run(Route route, String name, HttpCall call) {
        Map<String, String> query = query(call.rawQuery());
        Optional<Fields> input = Wire.read(call);
        if (input.isEmpty()) {
            return refused("SerializationException", "The request is not a JSON object.");
        }
        try {
            return route.operation().run(new Request(name, query, input.get()));
        } catch (RuntimeException bug) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "An emulated operation broke: " + route.method() + " " + route.path(),
                    bug);
            return new AwsAnswer.Refused(500, "InternalServerException", "The local cloud could not do it.");
        }
    }

    /**
     * The parameters of a query, decoded; the last of a repeated name stands.
     *
     * @throws IllegalArgumentException when an escape is malformed
     */
    public static Map<String, String> query(String rawQuery) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String pair : rawQuery.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                all.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            } else if (!pair.isEmpty()) {
                all.put(decode(pair), "");
            }
        }
        return all;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
