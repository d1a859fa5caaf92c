package org.krug.feedback;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.feedback.ResponseRequest.Answer;
import org.krug.contract.feedback.SurveyTotals;
import org.krug.kernel.Settings;
import org.krug.kernel.Transactions;
import org.krug.kernel.Transactions.Written;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Items under {@code EVENT#id}: {@code RESPONSE#member}, and {@code TOTALS}, which counts them in the same transaction. */
@Singleton
final class DynamoDbResponseStore implements ResponseStore {
    private static final TableSchema<EnhancedDocument> SCHEMA = TableSchema.documentSchemaBuilder()
            .addIndexPartitionKey(TableMetadata.primaryIndexName(), "pk", AttributeValueType.S)
            .addIndexSortKey(TableMetadata.primaryIndexName(), "sk", AttributeValueType.S)
            .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
            .build();
    private static final String RESPONSE = "RESPONSE#";
    private static final String TOTALS = "TOTALS";

    private final DynamoDbEnhancedClient client;
    private final Transactions transactions;

    DynamoDbResponseStore(DynamoDbEnhancedClient client, Transactions transactions) {
        this.client = client;
        this.transactions = transactions;
    }

    @Override
    public Optional<Response> keepFirst(Response response) {
        return switch (transactions.write(List.of(put(response), count(response)))) {
            case Written.Committed() -> Optional.empty();
            case Written.Rejected(var failed) ->
                Optional.of(read(response.event(), EnhancedDocument.fromAttributeValueMap(failed.get(0))));
        };
    }

    private static TransactWriteItem put(Response response) {
        return TransactWriteItem.builder()
                .put(p -> p.tableName(Settings.table("feedback"))
                        .item(write(response).toMap())
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    private static TransactWriteItem count(Response response) {
        return TransactWriteItem.builder()
                .update(u -> u.tableName(Settings.table("feedback"))
                        .key(Map.of("pk", text(pk(response.event())), "sk", text(TOTALS)))
                        .updateExpression(
                                "ADD responses :one, liked :liked, promoters :promoters, detractors :detractors")
                        .expressionAttributeValues(Map.of(
                                ":one", number(true),
                                ":liked", number(response.answer().liked()),
                                ":promoters", number(response.promotes()),
                                ":detractors", number(response.detracts()))))
                .build();
    }

    @Override
    public Optional<Response> find(EventId event, MemberId member) {
        return Optional.ofNullable(table().getItem(
                                g -> g.key(key(event, RESPONSE + member)).consistentRead(true)))
                .map(item -> read(event, item));
    }

    @Override
    public SurveyTotals totals(EventId event) {
        EnhancedDocument totals = table().getItem(g -> g.key(key(event, TOTALS)).consistentRead(true));
        if (totals == null) {
            return new SurveyTotals(0, 0, 0, 0, List.of());
        }
        return new SurveyTotals(
                totals.getNumber("responses").intValue(),
                totals.getNumber("liked").intValue(),
                totals.getNumber("promoters").intValue(),
                totals.getNumber("detractors").intValue(),
                comments(event));
    }

    /** In the order of random member ids, which tells nothing of when or by whom they were written. */
    private List<String> comments(EventId event) {
        return table()
                .query(q -> q.queryConditional(QueryConditional.sortBeginsWith(key(event, RESPONSE)))
                        .attributesToProject("comment"))
                .items()
                .stream()
                .map(item -> item.getString("comment"))
                .filter(comment -> !comment.isEmpty())
                .toList();
    }

    private DynamoDbTable<EnhancedDocument> table() {
        return client.table(Settings.table("feedback"), SCHEMA);
    }

    private static EnhancedDocument write(Response response) {
        return EnhancedDocument.builder()
                .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
                .putString("pk", pk(response.event()))
                .putString("sk", RESPONSE + response.member())
                .putString("at", response.at().toString())
                .putBoolean("liked", response.answer().liked())
                .putNumber("recommend", response.answer().recommend())
                .putString("comment", response.answer().comment())
                .build();
    }

    private static Response read(EventId event, EnhancedDocument item) {
        return new Response(
                event,
                MemberId.of(item.getString("sk").substring(RESPONSE.length())),
                Instant.parse(item.getString("at")),
                new Answer(
                        item.getBoolean("liked"), item.getNumber("recommend").intValue(), item.getString("comment")));
    }

    private static String pk(EventId event) {
        return "EVENT#" + event;
    }

    private static Key key(EventId event, String sk) {
        return Key.builder().partitionValue(pk(event)).sortValue(sk).build();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(boolean counts) {
        return AttributeValue.fromN(counts ? "1" : "0");
    }
}
