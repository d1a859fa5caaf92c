package org.krug.live;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import org.krug.kernel.Checkpoint;
import org.krug.kernel.Contexts;
import org.krug.kernel.Primed;
import org.krug.kernel.RuntimeCall;

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
        RuntimeCall.of(this, APIGatewayV2WebSocketEvent.class, """
                {"requestContext":{"routeKey":"snapshot","connectionId":"priming","requestTimeEpoch":0}}""");
    }

    @Override
    public APIGatewayV2WebSocketResponse execute(APIGatewayV2WebSocketEvent event) {
        return socket.answer(event);
    }
}
