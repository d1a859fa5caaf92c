package org.krug.live;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.krug.kernel.CheckpointedHttp;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ApiGatewayManagementApiException;

/** WebSockets behind API Gateway. The endpoint comes from AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI. */
@Singleton
final class GatewaySockets implements Sockets {
    private static final int GONE = 410;

    private final ApiGatewayManagementApiClient gateway;

    GatewaySockets(ApiGatewayManagementApiClient gateway) {
        this.gateway = gateway;
    }

    @Factory
    static final class Client {
        /** A message that is late is worth nothing: the client will have asked for a snapshot. */
        private static final Duration PATIENCE = Duration.ofSeconds(3);

        @Singleton
        @Bean(preDestroy = "close")
        ApiGatewayManagementApiClient gateway(CheckpointedHttp http, AwsCredentialsProvider credentials) {
            return ApiGatewayManagementApiClient.builder()
                    .httpClient(http)
                    .credentialsProvider(credentials)
                    .overrideConfiguration(c -> c.apiCallTimeout(PATIENCE))
                    .build();
        }
    }

    @Override
    public boolean send(String connection, String message) {
        return unlessGone(
                () -> gateway.postToConnection(p -> p.connectionId(connection).data(SdkBytes.fromUtf8String(message))));
    }

    @Override
    public void close(String connection) {
        unlessGone(() -> gateway.deleteConnection(d -> d.connectionId(connection)));
    }

    /** Told by the status alone: GoneException needs a header that not every endpoint sends. */
    private static boolean unlessGone(Runnable request) {
        try {
            request.run();
            return true;
        } catch (ApiGatewayManagementApiException e) {
            if (e.statusCode() == GONE) {
                return false;
            }
            throw e;
        }
    }
}
