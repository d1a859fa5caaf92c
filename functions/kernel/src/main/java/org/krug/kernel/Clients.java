package org.krug.kernel;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;

/** The SDK's clients. Endpoint, region and credentials come from the SDK's standard settings alone. */
@Factory
final class Clients {

    @Singleton
    SdkHttpClient http() {
        return UrlConnectionHttpClient.create();
    }

    /** What all clients go through, whoever makes the connections. */
    @Singleton
    @Bean(typed = CheckpointedHttp.class)
    CheckpointedHttp checkpointed(SdkHttpClient http) {
        return new CheckpointedHttp(http);
    }

    @Singleton
    @Bean(preDestroy = "close")
    DynamoDbClient dynamoDb(CheckpointedHttp http, AwsCredentialsProvider credentials) {
        return DynamoDbClient.builder()
                .httpClient(http)
                .credentialsProvider(credentials)
                .build();
    }

    @Singleton
    DynamoDbEnhancedClient enhanced(DynamoDbClient client) {
        return DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
    }

    @Singleton
    @Bean(preDestroy = "close")
    SchedulerClient scheduler(CheckpointedHttp http, AwsCredentialsProvider credentials) {
        return SchedulerClient.builder()
                .httpClient(http)
                .credentialsProvider(credentials)
                .build();
    }

    @Singleton
    RenewedCredentials credentials() {
        return new RenewedCredentials();
    }

    @Singleton
    FreshRandom random() {
        return new FreshRandom(SecureRandom::new);
    }

    @Singleton
    IdSource ids(SecureRandom random) {
        return () -> randomId(random);
    }

    /** Version 4 of RFC 9562. {@link UUID#randomUUID} has a generator of its own, which a snapshot would hold. */
    private static UUID randomId(SecureRandom random) {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low);
    }
}
