package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Puts an item for each id of its path. */
public class Store implements RequestHandler<Map<String, Object>, String> {
    private final DynamoDbClient client = DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        String ids = (String) ((Map<?, ?>) event.get("pathParameters")).get("ids");
        for (String id : ids.split(",")) {
            Map<String, AttributeValue> item = new HashMap<>();
            item.put("pk", AttributeValue.fromS(id));
            item.put("number", AttributeValue.fromN("1.5"));
            item.put("tags", AttributeValue.fromSs(java.util.List.of("a", "b")));
            client.putItem(r -> r.tableName(System.getProperty("ITEMS_TABLE")).item(item));
        }
        return "stored";
    }
}
