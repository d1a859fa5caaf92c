package org.krug.live;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import org.krug.kernel.Contexts;

/** The Lambda function behind the WebSocket of the live counts. */
public final class LiveSocketFunction
        extends MicronautRequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {
    @Inject
    LiveSocket socket;

    @SuppressWarnings("NullAway.Init") // Micronaut injects the field while super() runs.
    public LiveSocketFunction() {
        super(Contexts.start(LiveSocketFunction.class));
    }

    @Override
    public APIGatewayV2WebSocketResponse execute(APIGatewayV2WebSocketEvent event) {
        return socket.answer(event);
    }
}
