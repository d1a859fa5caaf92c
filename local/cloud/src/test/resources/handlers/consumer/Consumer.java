package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes down each batch; what an item is called says how it is handled. */
public class Consumer implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private static final Map<String, Integer> TRIES = new HashMap<>();
    private final DynamoDbClient client = DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();

    @Override
    public synchronized StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        List<String> ids = new ArrayList<>();
        List<StreamsEventResponse.BatchItemFailure> failures = new ArrayList<>();
        for (DynamodbEvent.DynamodbStreamRecord record : event.getRecords()) {
            String id = record.getDynamodb().getNewImage().get("pk").getS();
            ids.add(id);
            int tries = TRIES.merge(id, 1, Integer::sum);
            if (failures.isEmpty() && id.startsWith("partial") && tries < 3) {
                failures.add(new StreamsEventResponse.BatchItemFailure(record.getDynamodb().getSequenceNumber()));
            }
        }
        write(ids + " at " + event.getRecords().get(0).getDynamodb().getApproximateCreationDateTime().toInstant());
        for (String id : ids) {
            boolean healed = Files.exists(Path.of(System.getProperty("CONSUMER_LOG") + ".healed"));
            if (id.startsWith("poison") && !healed || id.startsWith("flaky") && TRIES.get(id) < 3) {
                throw new IllegalStateException("can't take " + id);
            }
            if (id.startsWith("cascade") && failures.isEmpty()) {
                client.putItem(r -> r.tableName(System.getProperty("COPIES_TABLE"))
                        .item(Map.of("pk", AttributeValue.fromS("copy-of-" + id))));
            }
        }
        return new StreamsEventResponse(failures);
    }

    private static void write(String line) {
        try {
            Files.writeString(Path.of(System.getProperty("CONSUMER_LOG")), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
