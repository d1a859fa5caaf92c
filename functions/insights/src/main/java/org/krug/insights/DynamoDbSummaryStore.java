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
import org.krug.kernel.Once;
import org.krug.kernel.Table;
import org.krug.kernel.Transactions;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Items {@code EVENT#id / SUMMARY} with the summary as JSON, and {@code LINK#hash / LINK}, which DynamoDB deletes some time after their end. */
@Singleton
final class DynamoDbSummaryStore implements SummaryStore {
    private final Table table;
    private final Transactions transactions;
    private final ObjectMapper json;

    DynamoDbSummaryStore(DynamoDbClient client, Transactions transactions, ObjectMapper json) {
        this.table = new Table(client, "insights");
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public AttendanceSummary keepFirst(EventId event, AttendanceSummary summary) {
        try {
            EnhancedDocument item = item("EVENT#" + event, "SUMMARY")
                    .putString("summary", json.writeValueAsString(summary))
                    .build();
            return switch (transactions.put(PutItemRequest.builder()
                    .tableName(table.name())
                    .item(item.toMap())
                    .conditionExpression("attribute_not_exists(pk)")
                    .build())) {
                case Transactions.Written.Committed() -> summary;
                case Transactions.Written.Rejected(var _) -> find(event).orElseThrow();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<AttendanceSummary> find(EventId event) {
        return table.find("EVENT#" + event, "SUMMARY").map(item -> {
            try {
                return json.readValue(item.getString("summary"), AttendanceSummary.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void keepLink(String tokenHash, Link link, Once<Link> once) {
        PutItemRequest put = PutItemRequest.builder()
                .tableName(table.name())
                .item(item("LINK#" + tokenHash, "LINK")
                        .putString("club", link.club().toString())
                        .putString("event", link.event().toString())
                        .putString("until", link.until().toString())
                        .putNumber("expiresAt", link.until().getEpochSecond())
                        .build()
                        .toMap())
                .build();
        transactions.put(put, once, link);
    }

    @Override
    public Optional<Link> link(String tokenHash) {
        return table.find("LINK#" + tokenHash, "LINK")
                .map(item -> new Link(
                        ClubId.of(item.getString("club")),
                        EventId.of(item.getString("event")),
                        Instant.parse(item.getString("until"))));
    }

    private static EnhancedDocument.Builder item(String pk, String sk) {
        return EnhancedDocument.builder()
                .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
                .putString("pk", pk)
                .putString("sk", sk);
    }
}
