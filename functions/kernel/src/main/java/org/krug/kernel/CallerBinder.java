package org.krug.kernel;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.servlet.http.ServletHttpRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krug.contract.Language;

/** Reads the {@link Caller} from the gateway's event. */
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {
    private static final String BEARER = "Bearer ";

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
        Caller caller = withKey(of(request), request);
        return () -> Optional.of(caller);
    }

    static Caller of(HttpRequest<?> request) {
        APIGatewayV2HTTPEvent.RequestContext context = event(request).getRequestContext();
        return new Caller(
                subject(context.getAuthorizer()),
                request.getHeaders()
                        .findFirst("authorization")
                        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                        .map(header -> header.substring(BEARER.length()).strip()),
                Instant.ofEpochMilli(context.getTimeEpoch()),
                Language.preferred(request.getHeaders().get("accept-language")));
    }

    private static APIGatewayV2HTTPEvent event(HttpRequest<?> request) {
        if (request instanceof ServletHttpRequest<?, ?> servlet
                && servlet.getNativeRequest() instanceof APIGatewayV2HTTPEvent event) {
            return event;
        }
        throw new IllegalStateException("not an event of API Gateway: " + request.getClass());
    }

    /** Apart from the rest, for a wrong key must not keep the refusal of it from being told in the caller's language. */
    private static Caller withKey(Caller caller, HttpRequest<?> request) {
        Optional<IdempotencyKey> key =
                KeyHeader.read(event(request), caller.subject().orElse(""));
        return new Caller(caller.subject(), caller.accessToken(), caller.now(), caller.language(), key);
    }

    private static Optional<String> subject(APIGatewayV2HTTPEvent.RequestContext.@Nullable Authorizer authorizer) {
        if (authorizer == null || authorizer.getJwt() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(authorizer.getJwt().getClaims().get("sub"));
    }
}
