package org.krug.checkin;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.checkin.CodeFault;
import org.krug.kernel.Settings;
import org.krug.kernel.Table;
import org.krug.kernel.Transactions;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The quarantine in DynamoDB: {@code EVENT#event / QUARANTINE#device#mark#digest}. */
@Singleton
final class DynamoDbQuarantineStore implements QuarantineStore {
    /** Long enough to look into what went wrong at a door. */
    static final Duration KEPT = Duration.ofDays(90);

    /** Characters of a scan that are kept; many times more than a scan with the longest code has. */
    private static final int LONGEST_KEPT = 20_000;

    private final DynamoDbClient client;
    private final Transactions transactions;

    DynamoDbQuarantineStore(DynamoDbClient client, Transactions transactions) {
        this.client = client;
        this.transactions = transactions;
    }

    @Override
    public void keep(EventId event, Quarantined quarantined) {
        transactions.put(PutItemRequest.builder()
                .tableName(table())
                .item(document(event, quarantined).toMap())
                .conditionExpression("attribute_not_exists(pk)")
                .build());
    }

    @Override
    public List<Quarantined> ofEvent(EventId event) {
        return items(event).map(DynamoDbQuarantineStore::quarantined).toList();
    }

    /** The key stays, so that a device that sends its queue again does not bring the text back. */
    @Override
    public void blank(EventId event, Predicate<Quarantined> which) {
        items(event)
                .filter(item -> !item.getString("raw").isEmpty())
                .filter(item -> which.test(quarantined(item)))
                .forEach(item -> transactions.update(UpdateItemRequest.builder()
                        .tableName(table())
                        .key(Table.key(item.getString("pk"), item.getString("sk")))
                        .updateExpression("SET #raw = :nothing")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeNames(Map.of("#raw", "raw"))
                        .expressionAttributeValues(Map.of(":nothing", AttributeValue.fromS("")))
                        .build()));
    }

    private Stream<EnhancedDocument> items(EventId event) {
        return client
                .queryPaginator(q -> q.tableName(table())
                        .consistentRead(true)
                        .keyConditionExpression("pk = :event")
                        .expressionAttributeValues(Map.of(":event", AttributeValue.fromS(CheckinKey.pk(event)))))
                .items()
                .stream()
                .map(CheckinItem::document);
    }

    private static EnhancedDocument document(EventId event, Quarantined quarantined) {
        return CheckinItem.builder(CheckinKey.quarantine(event, quarantined))
                .putString("device", quarantined.device())
                .putString("mark", quarantined.mark())
                .putString("steward", quarantined.steward().toString())
                .putString("receivedAt", quarantined.receivedAt().toString())
                .putString("reason", quarantined.reason().name())
                .putString("raw", beginning(quarantined.raw()))
                .putNumber("expiresAt", quarantined.receivedAt().plus(KEPT).getEpochSecond())
                .build();
    }

    private static String beginning(String raw) {
        return raw.substring(0, Math.min(raw.length(), LONGEST_KEPT));
    }

    private static Quarantined quarantined(EnhancedDocument item) {
        return new Quarantined(
                item.getString("device"),
                item.getString("mark"),
                MemberId.of(item.getString("steward")),
                CheckinItem.required(item, "receivedAt"),
                CodeFault.valueOf(item.getString("reason")),
                item.getString("raw"));
    }

    private static String table() {
        return Settings.table("quarantine");
    }
}
