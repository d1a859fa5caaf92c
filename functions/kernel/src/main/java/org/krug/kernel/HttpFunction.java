package org.krug.kernel;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import java.util.List;
import org.krug.contract.Language;

/** A Lambda function that answers the HTTP API with Micronaut controllers. */
public abstract class HttpFunction extends APIGatewayV2HTTPEventFunction implements Primed {
    /** No club, event or member has this id. */
    protected static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    /** As API Gateway tells of a request of a signed-in person that no club knows. */
    private static final String EVENT = """
            {"version":"2.0","routeKey":"GET /","rawPath":"PATH","rawQueryString":"","queryStringParameters":{},
            "headers":{"host":"priming","accept-language":"LANGUAGE","authorization":"Bearer none"},
            "requestContext":{"accountId":"0","apiId":"priming","stage":"$default","requestId":"priming",
            "authorizer":{"jwt":{"claims":{"sub":"NOBODY"},"scopes":null}},
            "http":{"method":"GET","path":"PATH","protocol":"HTTP/1.1","sourceIp":"127.0.0.1","userAgent":"priming"},
            "timeEpoch":0},"isBase64Encoded":false}""";

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
        for (String path : primingPaths()) {
            // The texts of each are in a file of their own.
            for (Language language : Language.values()) {
                String event = EVENT.replace("PATH", path)
                        .replace("NOBODY", NOBODY)
                        .replace("LANGUAGE", language.locale().getLanguage());
                RuntimeCall.of(this, APIGatewayV2HTTPEvent.class, event);
            }
        }
    }
}
