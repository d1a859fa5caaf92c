package org.krug.checkin;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.krug.contract.EventId;
import org.krug.kernel.Settings;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

/** Reads of the door's table, all strongly consistent. */
@Singleton
final class CheckinReads {
    private static final TableSchema<EnhancedDocument> SCHEMA = TableSchema.documentSchemaBuilder()
            .addIndexPartitionKey(TableMetadata.primaryIndexName(), "pk", AttributeValueType.S)
            .addIndexSortKey(TableMetadata.primaryIndexName(), "sk", AttributeValueType.S)
            .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
            .build();

    private final DynamoDbEnhancedClient client;

    CheckinReads(DynamoDbEnhancedClient client) {
        this.client = client;
    }

    private DynamoDbTable<EnhancedDocument> table() {
        return client.table(Settings.table("checkin"), SCHEMA);
    }

    Optional<EnhancedDocument> find(CheckinKey key) {
        return Optional.ofNullable(table().getItem(get -> get.key(of(key)).consistentRead(true)));
    }

    /** All of an event's items whose sort key begins so, page by page as they are consumed. */
    Stream<EnhancedDocument> beginningWith(EventId event, String prefix) {
        QueryConditional those = QueryConditional.sortBeginsWith(of(new CheckinKey(CheckinKey.pk(event), prefix)));
        return table().query(query -> query.queryConditional(those).consistentRead(true)).stream()
                .flatMap(page -> page.items().stream());
    }

    /** At most so many items after a key and up to another, that one excluded. */
    Stream<EnhancedDocument> between(CheckinKey after, CheckinKey before, int most) {
        QueryConditional those = QueryConditional.sortBetween(of(after), of(before));
        return table()
                .query(query ->
                        query.queryConditional(those).consistentRead(true).limit(most + 1))
                .stream()
                .flatMap(page -> page.items().stream())
                .filter(item -> !item.getString("sk").equals(after.sk()))
                .limit(most);
    }

    private static Key of(CheckinKey key) {
        return Key.builder().partitionValue(key.pk()).sortValue(key.sk()).build();
    }
}
