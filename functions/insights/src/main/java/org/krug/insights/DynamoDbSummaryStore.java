package org.krug.insights;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.insights.AttendanceSummary;
import org.krug.kernel.Settings;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Items {@code EVENT#id / SUMMARY} with the summary as JSON, and {@code LINK#hash / LINK}, which DynamoDB deletes some time after their end. */
@Singleton
final class DynamoDbSummaryStore implements SummaryStore {
    private static final TableSchema<EnhancedDocument> SCHEMA = TableSchema.documentSchemaBuilder()
            .addIndexPartitionKey(TableMetadata.primaryIndexName(), "pk", AttributeValueType.S)
            .addIndexSortKey(TableMetadata.primaryIndexName(), "sk", AttributeValueType.S)
            .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
            .build();
    private static final Expression NEW =
            Expression.builder().expression("attribute_not_exists(pk)").build();

    private final DynamoDbEnhancedClient client;
    private final ObjectMapper json;

    DynamoDbSummaryStore(DynamoDbEnhancedClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    @Override
    public AttendanceSummary keepFirst(EventId event, AttendanceSummary summary) {
        try {
            EnhancedDocument item = item("EVENT#" + event, "SUMMARY")
                    .putString("summary", json.writeValueAsString(summary))
                    .build();
            table().putItem(p -> p.item(item).conditionExpression(NEW));
            return summary;
        } catch (ConditionalCheckFailedException e) {
            return find(event).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<AttendanceSummary> find(EventId event) {
        return read("EVENT#" + event, "SUMMARY").map(item -> {
            try {
                return json.readValue(item.getString("summary"), AttendanceSummary.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void keepLink(String tokenHash, Link link) {
        table().putItem(item("LINK#" + tokenHash, "LINK")
                .putString("club", link.club().toString())
                .putString("event", link.event().toString())
                .putString("until", link.until().toString())
                .putNumber("expiresAt", link.until().getEpochSecond())
                .build());
    }

    @Override
    public Optional<Link> link(String tokenHash) {
        return read("LINK#" + tokenHash, "LINK")
                .map(item -> new Link(
                        ClubId.of(item.getString("club")),
                        EventId.of(item.getString("event")),
                        Instant.parse(item.getString("until"))));
    }

    private Optional<EnhancedDocument> read(String pk, String sk) {
        Key key = Key.builder().partitionValue(pk).sortValue(sk).build();
        return Optional.ofNullable(table().getItem(g -> g.key(key).consistentRead(true)));
    }

    private DynamoDbTable<EnhancedDocument> table() {
        return client.table(Settings.table("insights"), SCHEMA);
    }

    private static EnhancedDocument.Builder item(String pk, String sk) {
        return EnhancedDocument.builder()
                .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
                .putString("pk", pk)
                .putString("sk", sk);
    }
}
