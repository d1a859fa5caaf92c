package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import java.net.URI;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

public class Socket implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {
    private final ApiGatewayManagementApiClient connections =
            ApiGatewayManagementApiClient.builder().httpClient(UrlConnectionHttpClient.create()).build();

    @Override
    public APIGatewayV2WebSocketResponse handleRequest(APIGatewayV2WebSocketEvent event, Context context) {
        String id = event.getRequestContext().getConnectionId();
        APIGatewayV2WebSocketResponse answer = new APIGatewayV2WebSocketResponse();
        answer.setStatusCode(200);
        switch (event.getRequestContext().getRouteKey()) {
            case "$connect":
                boolean allowed = event.getQueryStringParameters() != null && "good".equals(event.getQueryStringParameters().get("ticket"));
                boolean origin = "http://localhost".equals(event.getHeaders().get("Origin"));
                answer.setStatusCode(allowed && origin ? 200 : 401);
                break;
            case "$disconnect":
                System.setProperty("test.disconnected", id);
                break;
            case "push":
                connections.postToConnection(r -> r.connectionId(id).data(SdkBytes.fromUtf8String("pushed " + event.getRequestContext().getRequestTimeEpoch())));
                break;
            case "fail":
                throw new IllegalStateException("on purpose");
            default:
                answer.setBody("default " + id + " " + event.getRequestContext().getEventType() + " " + event.getBody());
        }
        return answer;
    }
}
