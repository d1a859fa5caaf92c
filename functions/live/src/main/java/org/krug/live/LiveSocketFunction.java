package org.krug.live;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import org.krug.kernel.Checkpoint;
import org.krug.kernel.Contexts;
import org.krug.kernel.Primed;

/** The Lambda function behind the WebSocket of the live counts. */
public final class LiveSocketFunction
        extends MicronautRequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> implements Primed {
    @Inject
    LiveSocket socket;

    @SuppressWarnings("UnusedVariable") // Kept for the runtime client, which holds it weakly.
    private final Checkpoint checkpoint;

    @SuppressWarnings("NullAway.Init") // Micronaut injects the field while super() runs.
    public LiveSocketFunction() {
        super(Contexts.start(LiveSocketFunction.class));
        checkpoint = Checkpoint.of(this, getApplicationContext());
    }

    /** A message on a connection that was never opened. */
    @Override
    public void prime() {
        APIGatewayV2WebSocketEvent.RequestContext context = new APIGatewayV2WebSocketEvent.RequestContext();
        context.setConnectionId("priming");
        context.setRouteKey("snapshot");
        context.setRequestTimeEpoch(0);
        APIGatewayV2WebSocketEvent event = new APIGatewayV2WebSocketEvent();
        event.setRequestContext(context);
        execute(event);
    }

    @Override
    public APIGatewayV2WebSocketResponse execute(APIGatewayV2WebSocketEvent event) {
        return socket.answer(event);
    }
}
