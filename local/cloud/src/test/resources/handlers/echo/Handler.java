package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;

public class Handler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    static int calls;

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        calls++;
        Map<String, String> query = event.getQueryStringParameters() == null ? Map.of() : event.getQueryStringParameters();
        switch (query.getOrDefault("do", "")) {
            case "fail":
                throw new IllegalStateException("on purpose");
            case "sleep":
                try {
                    Thread.sleep(5000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return null;
            case "binary":
                return APIGatewayV2HTTPResponse.builder().withStatusCode(200).withIsBase64Encoded(true)
                        .withHeaders(Map.of("content-type", "image/png"))
                        .withBody(Base64.getEncoder().encodeToString(new byte[] {1, 2, -3})).build();
            case "cookies":
                return APIGatewayV2HTTPResponse.builder().withStatusCode(201).withCookies(List.of("a=1; Secure", "b=2")).withBody("made").build();
            default:
                return APIGatewayV2HTTPResponse.builder().withStatusCode(200)
                        .withBody("echo " + calls + " " + event.getRouteKey() + " " + event.getPathParameters() + " "
                                + event.getRequestContext().getTimeEpoch() + " " + context.getFunctionName() + " "
                                + (context.getRemainingTimeInMillis() <= 2000) + " " + System.getProperty("GREETING")).build();
        }
    }
}
