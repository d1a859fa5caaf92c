package org.krug.testkit;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.MockLambdaContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Calls the features' controllers as the gateway does: with API Gateway events through Micronaut's API proxy.
 *
 * <p>Immutable: {@link #as}, {@link #at} and {@link #with} give another one.
 */
public final class Api {
    private final APIGatewayV2HTTPEventFunction function;
    private final Optional<String> email;
    private final Instant now;
    private final Map<String, String> headers;

    Api(ApplicationContext context) {
        this(
                new APIGatewayV2HTTPEventFunction(context),
                Optional.empty(),
                Instant.parse("2030-01-01T09:00:00Z"),
                Map.of());
    }

    private Api(
            APIGatewayV2HTTPEventFunction function, Optional<String> email, Instant now, Map<String, String> headers) {
        this.function = function;
        this.email = email;
        this.now = now;
        this.headers = headers;
    }

    /** The same, signed in as the person with this address: subject {@link FakeAccounts#subject} and a token to match. */
    public Api as(String address) {
        return new Api(function, Optional.of(address), now, headers);
    }

    /** The same at another moment. */
    public Api at(Instant moment) {
        return new Api(function, email, moment, headers);
    }

    /** The same with a header more, its name in lower case. */
    public Api with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Api(function, email, now, more);
    }

    public Answer get(String path) {
        return call("GET", path, "");
    }

    public Answer post(String path, String json) {
        return call("POST", path, json);
    }

    public Answer put(String path, String json) {
        return call("PUT", path, json);
    }

    /** Posts bytes of another kind than JSON; the gateway hands them over in Base64. */
    public Answer post(String path, byte[] body, String contentType) {
        return with("content-type", contentType).call("POST", path, body);
    }

    /** One request with any bytes as its body; the gateway hands them over in Base64. */
    public Answer call(String method, String target, byte[] body) {
        APIGatewayV2HTTPEvent event = event(method, target, Base64.getEncoder().encodeToString(body));
        event.setIsBase64Encoded(true);
        return Answer.of(function.handleRequest(event, new MockLambdaContext()));
    }

    /** One request. The path may hold a query; the body is JSON unless a content-type header says otherwise. */
    public Answer call(String method, String target, String body) {
        return Answer.of(function.handleRequest(event(method, target, body), new MockLambdaContext()));
    }

    private APIGatewayV2HTTPEvent event(String method, String target, String body) {
        String[] parts = target.split("\\?", 2);
        APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();
        event.setVersion("2.0");
        event.setRawPath(parts[0]);
        event.setRawQueryString(parts.length > 1 ? parts[1] : "");
        event.setQueryStringParameters(Queries.parse(parts.length > 1 ? parts[1] : ""));
        event.setHeaders(allHeaders(body));
        event.setBody(body.isEmpty() ? null : body);
        event.setIsBase64Encoded(false);
        event.setRequestContext(context(method, parts[0]));
        return event;
    }

    private Map<String, String> allHeaders(String body) {
        Map<String, String> all = new HashMap<>();
        all.put("host", "krug.test");
        if (!body.isEmpty()) {
            all.put("content-type", "application/json");
        }
        email.ifPresent(address -> all.put("authorization", "Bearer " + FakeAccounts.token(address)));
        all.putAll(headers);
        return all;
    }

    private APIGatewayV2HTTPEvent.RequestContext context(String method, String path) {
        APIGatewayV2HTTPEvent.RequestContext context = new APIGatewayV2HTTPEvent.RequestContext();
        context.setTimeEpoch(now.toEpochMilli());
        context.setHttp(APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                .withMethod(method)
                .withPath(path)
                .withProtocol("HTTP/1.1")
                .withSourceIp("127.0.0.1")
                .build());
        email.ifPresent(address -> context.setAuthorizer(APIGatewayV2HTTPEvent.RequestContext.Authorizer.builder()
                .withJwt(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT
                        .builder()
                        .withClaims(Map.of("sub", FakeAccounts.subject(address)))
                        .build())
                .build()));
        return context;
    }
}
