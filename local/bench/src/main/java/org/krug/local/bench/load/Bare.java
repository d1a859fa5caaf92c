package org.krug.local.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.krug.local.dynamodb.KeptConnections;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.dynamodb.TemplateTables;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The ceiling: the same requests, sent by the SDK's client alone to the same DynamoDB Local, to tables of the same make that nobody's stream
 * functions follow.
 */
final class Bare implements AutoCloseable {
    private static final String STACK = "bare";
    private static final int TRIES = 20;

    private final DynamoDbClient client;

    Bare(URI tables) {
        KeptConnections.ofOneProcess();
        client = DynamoDbClient.builder()
                .endpointOverride(tables)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        TemplateTables.create(client, ProjectFiles.template(), STACK);
    }

    /** Takes over what the requests will meet, as it is now. */
    void prepare(Collection<Shape> shapes) {
        Set<String> copied = new HashSet<>();
        shapes.forEach(shape -> shape.keys()
                .forEach((table, keys) ->
                        keys.stream().filter(key -> copied.add(table + key)).forEach(key -> copy(table, key))));
    }

    private void copy(String table, JsonNode key) {
        Map<String, AttributeValue> item = client.getItem(get -> get.tableName(table)
                        .key(Map.of(
                                "pk", AttributeValue.fromS(key.at("/pk/S").asText()),
                                "sk", AttributeValue.fromS(key.at("/sk/S").asText()))))
                .item();
        if (!item.isEmpty()) {
            client.putItem(put -> put.tableName(table.replaceFirst("^" + TemplateTables.STACK, STACK))
                    .item(item));
        }
    }

    /**
     * Sends each one's requests in their order, so many at a time. Who asks for other operations than those before waits for them: a place in line
     * is only given when the seats are taken.
     */
    Took run(int connections, List<Shape> shapes) {
        int same = 1;
        while (same < shapes.size()
                && shapes.get(same).requests().size()
                        == shapes.getFirst().requests().size()) {
            same++;
        }
        Took took = together(connections, shapes.subList(0, same));
        return same == shapes.size() ? took : took.and(run(connections, shapes.subList(same, shapes.size())));
    }

    private Took together(int connections, List<Shape> shapes) {
        List<List<DynamoDbRequest>> ready = shapes.stream()
                .map(shape -> shape.typed(TemplateTables.STACK, STACK))
                .toList();
        return Load.run(connections, ready.size(), number -> ready.get(number).forEach(this::send));
    }

    /** As Krug does, sends a transaction again that met another one on an item. */
    private void send(DynamoDbRequest request) {
        for (int tried = 1; ; tried++) {
            try {
                sendOnce(request);
                return;
            } catch (TransactionCanceledException e) {
                boolean conflict = e.cancellationReasons().stream()
                        .anyMatch(reason -> "TransactionConflict".equals(reason.code()));
                if (!conflict || tried == TRIES) {
                    throw new IllegalStateException(e.cancellationReasons().toString(), e);
                }
            }
        }
    }

    private void sendOnce(DynamoDbRequest request) {
        switch (request) {
            case GetItemRequest get -> client.getItem(get);
            case PutItemRequest put -> client.putItem(put);
            case UpdateItemRequest update -> client.updateItem(update);
            case QueryRequest query -> client.query(query);
            case BatchGetItemRequest batch -> client.batchGetItem(batch);
            case TransactWriteItemsRequest transaction -> client.transactWriteItems(transaction);
            default -> throw new IllegalArgumentException(request.getClass().getName());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
