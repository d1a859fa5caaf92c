package org.krug.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.krug.local.Ending;
import org.krug.local.gateway.TokenCheck.Verdict;
import org.krug.local.http.Endpoint;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;
import org.krug.local.lambda.CallOutcome;
import org.krug.local.lambda.FunctionCaller;
import org.krug.local.services.CloudServices.Tokens;
import org.krug.local.template.HttpApi;

/** The HTTP API: routes of the template, its authorizer, and the functions behind them. */
public final class HttpGateway implements Endpoint, AutoCloseable {
    /** API Gateway gives up on a function then. */
    private static final Duration INTEGRATION_TIMEOUT = Duration.ofSeconds(30);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Routes routes;
    private final Optional<CorsRules> cors;
    private final TokenCheck tokens;
    private final FunctionCaller functions;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public HttpGateway(HttpApi api, Tokens tokens, FunctionCaller functions, InstantSource clock) {
        this.routes = new Routes(api.routes());
        this.cors = api.cors().map(CorsRules::new);
        this.tokens = new TokenCheck(tokens);
        this.functions = functions;
        this.clock = clock;
    }

    /** Whether a request would reach a function. */
    public boolean hasRoute(String method, String path) {
        return routes.find(method, path).isPresent();
    }

    @Override
    public HttpAnswer answer(HttpCall call) {
        Optional<HttpAnswer> preflight = cors.flatMap(rules -> rules.preflight(call));
        if (preflight.isPresent()) {
            return preflight.get();
        }
        HttpAnswer answer = dated(routed(call));
        return cors.map(rules -> rules.decorate(call, answer)).orElse(answer);
    }

    /** Phones set their clocks by it, which judge and show codes; a moved clock moves them too. */
    private HttpAnswer dated(HttpAnswer answer) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers());
        headers.put(
                "Date",
                List.of(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        clock.instant().atZone(ZoneOffset.UTC))));
        return new HttpAnswer(answer.status(), headers, answer.body());
    }

    private HttpAnswer routed(HttpCall call) {
        try {
            Optional<Routes.Match> match = routes.find(call.method(), call.path());
            return match.isEmpty() ? message(404, "Not Found") : authorized(call, match.get());
        } catch (IllegalArgumentException e) {
            // A percent sign that encodes nothing, in the path or the query.
            return BrokenEscape.answer(call);
        }
    }

    private HttpAnswer authorized(HttpCall call, Routes.Match match) {
        if (!match.route().authorized()) {
            return called(match, HttpEvent.of(call, match, Optional.empty(), clock.instant()));
        }
        return switch (tokens.judge(call.header("authorization"), clock.instant())) {
            case Verdict.Refused refused ->
                new HttpAnswer(
                        401,
                        Map.of(
                                "www-authenticate", List.of(refused.challenge()),
                                "content-type", List.of("application/json")),
                        message(401, "Unauthorized").body());
            case Verdict.Good good ->
                called(match, HttpEvent.of(call, match, Optional.of(good.claims()), clock.instant()));
        };
    }

    private HttpAnswer called(Routes.Match match, ObjectNode event) {
        try {
            byte[] written = JSON.writeValueAsBytes(event);
            CallOutcome outcome = threads.submit(
                            () -> functions.call(match.route().function(), written))
                    .get(INTEGRATION_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            return outcome instanceof CallOutcome.Answered answered
                    ? FunctionAnswer.read(answered.answer()).orElseGet(HttpGateway::internalError)
                    : internalError();
        } catch (TimeoutException e) {
            return message(503, "Service Unavailable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return message(503, "Service Unavailable");
        } catch (ExecutionException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpAnswer internalError() {
        return message(500, "Internal Server Error");
    }

    private static HttpAnswer message(int status, String text) {
        return HttpAnswer.text(status, "application/json", "{\"message\":\"" + text + "\"}");
    }

    @Override
    public void close() {
        Ending.gently(threads);
    }
}
