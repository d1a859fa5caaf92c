package org.krug.local;

import java.net.URI;
import java.nio.file.Path;
import org.krug.local.dynamodb.TemplateTables;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The local cloud's own access to DynamoDB Local, with the template's tables created. */
record TableClients(DynamoDbClient tables, DynamoDbStreamsClient streams) implements AutoCloseable {

    static TableClients of(URI endpoint, Path template) {
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
        DynamoDbClient tables = DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        DynamoDbStreamsClient streams = DynamoDbStreamsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        TemplateTables.create(tables, template);
        return new TableClients(tables, streams);
    }

    @Override
    public void close() {
        tables.close();
        streams.close();
    }
}
