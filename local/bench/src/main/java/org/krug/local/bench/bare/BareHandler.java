package org.krug.local.bench.bare;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Reads what is not there for each request, by the operations that the system property {@code bare.reads} lists, such as {@code Query,GetItem} or
 * {@code BatchGetItem-2} (of two items), and says so. Primed like Krug's functions.
 */
public final class BareHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>, Resource {
    /** As many calls as a function of Krug makes of its least path. */
    private static final int ROUNDS = 250;

    private static final String EVENT = """
            {"version":"2.0","routeKey":"GET /","rawPath":"/priming","rawQueryString":"","queryStringParameters":{},
            "headers":{"host":"priming","accept-language":"ru","authorization":"Bearer none"},
            "requestContext":{"accountId":"0","apiId":"priming","stage":"$default","requestId":"priming",
            "authorizer":{"jwt":{"claims":{"sub":"nobody"},"scopes":null}},
            "http":{"method":"GET","path":"/priming","protocol":"HTTP/1.1","sourceIp":"127.0.0.1","userAgent":"priming"},
            "timeEpoch":0},"isBase64Encoded":false}""";

    private static final List<String> READS =
            List.of(System.getProperty("bare.reads", "GetItem").split(",", -1));

    private static final Map<String, List<String>> CLOSE = Map.of("Connection", List.of("close"));

    private final String table = Objects.requireNonNull(System.getenv("MEMBERS_TABLE"));
    private final DynamoDbClient client = DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .build();

    /** No connection would survive a snapshot, so none is left in it. */
    private boolean closing;

    public BareHandler() {
        Core.getGlobalContext().register(this);
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, @Nullable Context context) {
        boolean there = false;
        for (String read : READS) {
            there |= isThere(read, event.getRawPath());
        }
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(there ? 200 : 403)
                .withHeaders(Map.of("content-type", "application/problem+json"))
                .withBody("{\"title\":\"not there\"}")
                .build();
    }

    private boolean isThere(String read, String pk) {
        String operation = read.split("-", -1)[0];
        return switch (operation) {
            case "GetItem" ->
                client.getItem(get -> get.overrideConfiguration(this::connect)
                                .tableName(table)
                                .key(key(pk, 0))
                                .consistentRead(true))
                        .hasItem();
            case "BatchGetItem" -> {
                List<Map<String, AttributeValue>> keys = IntStream.range(
                                0, Integer.parseInt(read.substring(operation.length() + 1)))
                        .mapToObj(number -> key(pk, number))
                        .toList();
                yield !client.batchGetItem(batch -> batch.overrideConfiguration(this::connect)
                                .requestItems(Map.of(
                                        table,
                                        KeysAndAttributes.builder()
                                                .keys(keys)
                                                .consistentRead(true)
                                                .build())))
                        .responses()
                        .getOrDefault(table, List.of())
                        .isEmpty();
            }
            case "Query" ->
                client.query(query -> query.overrideConfiguration(this::connect)
                                        .tableName(table)
                                        .consistentRead(true)
                                        .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                                        .expressionAttributeValues(Map.of(
                                                ":pk",
                                                AttributeValue.fromS(pk),
                                                ":prefix",
                                                AttributeValue.fromS("BARE"))))
                                .count()
                        > 0;
            default -> throw new IllegalArgumentException("no such read: " + read);
        };
    }

    private void connect(AwsRequestOverrideConfiguration.Builder request) {
        request.headers(closing ? CLOSE : Map.of());
    }

    private static Map<String, AttributeValue> key(String pk, int number) {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("BARE#" + number));
    }

    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        byte[] event = EVENT.getBytes(StandardCharsets.UTF_8);
        ClassLoader loader = getClass().getClassLoader();
        for (int round = 0; round < ROUNDS; round++) {
            // The first request's is closed by the second, which goes over it too.
            closing = round > 0;
            APIGatewayV2HTTPEvent read = LambdaEventSerializers.serializerFor(APIGatewayV2HTTPEvent.class, loader)
                    .fromJson(new ByteArrayInputStream(event));
            LambdaEventSerializers.serializerFor(APIGatewayV2HTTPResponse.class, loader)
                    .toJson(handleRequest(read, null), OutputStream.nullOutputStream());
        }
        closing = false;
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        // It holds nothing that is secret or random.
    }
}
