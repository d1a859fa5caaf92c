package org.krug.house.once;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.InflaterOutputStream;
import org.krug.kernel.Settings;
import org.krug.testkit.TestCloud;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What lies in a table. Tests alone may look through a whole one. */
final class Stored {
    private Stored() {}

    static Set<Map<String, AttributeValue>> in(String feature) {
        return new HashSet<>(all(feature));
    }

    static List<Map<String, AttributeValue>> all(String feature) {
        return TestCloud.shared()
                .bean(DynamoDbClient.class)
                .scanPaginator(s -> s.tableName(Settings.table(feature)).consistentRead(true))
                .items()
                .stream()
                .toList();
    }

    /** An item of the table of requests as text, unpacked; sealed answers stay as they are. */
    static String readable(Map<String, AttributeValue> request) {
        StringBuilder text = new StringBuilder(request.toString());
        for (String name : List.of("kept", "refused")) {
            if (request.containsKey(name)) {
                text.append(unpacked(request.get(name).b().asByteArray()));
            }
        }
        return text.toString();
    }

    private static String unpacked(byte[] packed) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (InflaterOutputStream out = new InflaterOutputStream(text)) {
            out.write(packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
