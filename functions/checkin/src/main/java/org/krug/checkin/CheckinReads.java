package org.krug.checkin;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.krug.contract.EventId;
import org.krug.kernel.Table;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads of the door's table, all strongly consistent. */
@Singleton
final class CheckinReads {

    private final Table table;

    CheckinReads(DynamoDbClient client) {
        this.table = new Table(client, "checkin");
    }

    Optional<EnhancedDocument> find(CheckinKey key) {
        return table.find(key.pk(), key.sk());
    }

    /** Those of the items that exist. */
    List<EnhancedDocument> findAll(List<CheckinKey> keys) {
        return table.findAll(
                keys.stream().map(key -> Table.key(key.pk(), key.sk())).toList());
    }

    /** All of an event's items whose sort key begins so, page by page as they are consumed. */
    Stream<EnhancedDocument> beginningWith(EventId event, String prefix) {
        return table.beginningWith(CheckinKey.pk(event), prefix);
    }

    /** At most so many items after a key and up to another, that one excluded. */
    Stream<EnhancedDocument> between(CheckinKey after, CheckinKey before, int most) {
        return table.query(QueryRequest.builder()
                        .consistentRead(true)
                        .limit(most + 1)
                        .keyConditionExpression("pk = :pk AND sk BETWEEN :after AND :before")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(after.pk()),
                                ":after", AttributeValue.fromS(after.sk()),
                                ":before", AttributeValue.fromS(before.sk())))
                        .build())
                .filter(item -> !item.getString("sk").equals(after.sk()))
                .limit(most);
    }
}
