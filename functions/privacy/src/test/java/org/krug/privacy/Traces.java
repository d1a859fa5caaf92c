package org.krug.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.InflaterOutputStream;
import org.krug.testkit.TestCloud;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.Stream;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Everything that lies in the tables and can still be read from their streams, to be searched for what must not be there. */
final class Traces {
    private final Map<String, List<String>> texts = new TreeMap<>();

    private Traces() {}

    /** Reads all of it, as no function ever may. */
    static Traces read() {
        Traces traces = new Traces();
        DynamoDbClient tables = TestCloud.shared().bean(DynamoDbClient.class);
        for (String table : tables.listTables().tableNames()) {
            tables.scanPaginator(s -> s.tableName(table).consistentRead(true))
                    .items()
                    .forEach(item -> traces.add("table " + table, item));
        }
        try (DynamoDbStreamsClient streams = DynamoDbStreamsClient.builder()
                .endpointOverride(TestCloud.shared().dynamoDb())
                .build()) {
            for (Stream stream : streams.listStreams().streams()) {
                records(streams, stream.streamArn()).forEach(record -> {
                    traces.add(
                            "stream of " + stream.tableName(), record.dynamodb().keys());
                    traces.add(
                            "stream of " + stream.tableName(), record.dynamodb().oldImage());
                    traces.add(
                            "stream of " + stream.tableName(), record.dynamodb().newImage());
                });
            }
        }
        return traces;
    }

    private static List<Record> records(DynamoDbStreamsClient streams, String arn) {
        List<Record> records = new ArrayList<>();
        streams.describeStream(d -> d.streamArn(arn))
                .streamDescription()
                .shards()
                .forEach(shard -> {
                    String at = streams.getShardIterator(i -> i.streamArn(arn)
                                    .shardId(shard.shardId())
                                    .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                            .shardIterator();
                    boolean more = true;
                    while (more && at != null) {
                        String from = at;
                        GetRecordsResponse some = streams.getRecords(g -> g.shardIterator(from));
                        records.addAll(some.records());
                        more = !some.records().isEmpty();
                        at = some.nextShardIterator();
                    }
                });
        return records;
    }

    private void add(String place, Map<String, AttributeValue> item) {
        StringBuilder text = new StringBuilder(item.toString());
        item.values().stream()
                .filter(value -> value.b() != null)
                .forEach(value -> text.append(unpacked(value.b().asByteArray())));
        texts.computeIfAbsent(place, none -> new ArrayList<>())
                .add(text.toString().toLowerCase(Locale.ROOT));
    }

    /** Stored answers are packed; what is sealed besides cannot be read by anybody. */
    private static String unpacked(byte[] packed) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (InflaterOutputStream out = new InflaterOutputStream(text)) {
            out.write(packed);
        } catch (IOException sealed) {
            return "";
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /** The places where a text stands in any letter case, such as {@code table krug-members}. */
    TreeSet<String> of(String text) {
        TreeSet<String> places = new TreeSet<>();
        texts.forEach((place, items) -> {
            if (items.stream().anyMatch(item -> item.contains(text.toLowerCase(Locale.ROOT)))) {
                places.add(place);
            }
        });
        return places;
    }
}
