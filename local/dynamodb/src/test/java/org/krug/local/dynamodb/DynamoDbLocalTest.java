package org.krug.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbLocalTest {
    @TempDir
    Path data;

    @Test
    void whatWasWrittenIsThereAfterARestartOnTheSameFolder() {
        Map<String, AttributeValue> club =
                Map.of("pk", AttributeValue.fromS("CLUB#1"), "sk", AttributeValue.fromS("CLUB"));
        String table;
        try (DynamoDbLocal first = DynamoDbLocal.start(Optional.of(data));
                DynamoDbClient client = client(first.endpoint())) {
            assertThat(first.endpoint().getHost()).isEqualTo("127.0.0.1");
            table = TemplateTables.create(client, ProjectFiles.template()).getFirst();
            client.putItem(p -> p.tableName(table).item(club));
            assertThat(data.resolve("shared-local-instance.db-wal")).isNotEmptyFile();
        }
        try (DynamoDbLocal second = DynamoDbLocal.start(Optional.of(data));
                DynamoDbClient client = client(second.endpoint())) {
            assertThat(TemplateTables.create(client, ProjectFiles.template())).contains(table);
            assertThat(client.getItem(g -> g.tableName(table).key(club)).item()).isEqualTo(club);
        }
    }

    @Test
    void theRecordsOfStreamsHaveIndexes() throws IOException {
        try (DynamoDbLocal local = DynamoDbLocal.start(Optional.of(data))) {
            assertThat(local.endpoint()).isNotNull();
        }

        assertThat(Files.readString(data.resolve("shared-local-instance.db-wal"), StandardCharsets.ISO_8859_1))
                .contains("CREATE INDEX us_by_stream ON us (StreamID)", "CREATE INDEX us_by_shard ON us (ShardID)");
    }

    @Test
    void whatIsNoDatabaseIsNamedAtTheStart() throws IOException {
        Files.writeString(data.resolve("shared-local-instance.db"), "no database".repeat(100));

        assertThatIllegalStateException()
                .isThrownBy(() -> DynamoDbLocal.start(Optional.of(data)))
                .withMessageContaining("DynamoDB Local did not start: ")
                .withMessageNotContaining("null");
    }

    private static DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }
}
