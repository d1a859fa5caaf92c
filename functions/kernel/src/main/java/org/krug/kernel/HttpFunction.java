package org.krug.kernel;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A Lambda function that answers the HTTP API with Micronaut controllers. */
public abstract class HttpFunction extends APIGatewayV2HTTPEventFunction implements Primed {
    /** No club, event or member has this id. */
    protected static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @SuppressWarnings("UnusedVariable") // Kept for the runtime client, which holds it weakly.
    private final Checkpoint checkpoint;

    /**
     * @param self the function's own class: beans are found by its class loader, which matters where several functions share one process
     */
    protected HttpFunction(Class<? extends HttpFunction> self) {
        this(Contexts.start(self));
    }

    protected HttpFunction(ApplicationContext context) {
        super(context);
        checkpoint = Checkpoint.of(this, context);
    }

    /** Paths of this function whose GET is refused or answered with nothing, after a look into a table, when nobody's ids are in them. */
    protected abstract List<String> primingPaths();

    @Override
    public final void prime() {
        PrimingContext call = new PrimingContext(getClass().getSimpleName());
        primingPaths().forEach(path -> handleRequest(event(path), call));
    }

    /** As API Gateway tells of a request of a signed-in person that no club knows. */
    private static APIGatewayV2HTTPEvent event(String path) {
        RequestContext.Authorizer.JWT jwt = RequestContext.Authorizer.JWT
                .builder()
                .withClaims(Map.of("sub", NOBODY))
                .build();
        RequestContext context = RequestContext.builder()
                .withTimeEpoch(Instant.EPOCH.toEpochMilli())
                .withAuthorizer(RequestContext.Authorizer.builder().withJwt(jwt).build())
                .withHttp(RequestContext.Http.builder()
                        .withMethod("GET")
                        .withPath(path)
                        .withProtocol("HTTP/1.1")
                        .withSourceIp("127.0.0.1")
                        .build())
                .build();
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRawPath(path)
                .withRawQueryString("")
                .withQueryStringParameters(Map.of())
                .withHeaders(Map.of("host", "priming", "authorization", "Bearer none", "accept-language", "ru"))
                .withIsBase64Encoded(false)
                .withRequestContext(context)
                .build();
    }
}
