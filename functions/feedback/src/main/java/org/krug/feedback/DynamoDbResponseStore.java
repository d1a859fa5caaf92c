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
import org.krug.kernel.Once;
import org.krug.kernel.Settings;
import org.krug.kernel.Table;
import org.krug.kernel.Transactions;
import org.krug.kernel.Transactions.Written;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Items under {@code EVENT#id}: {@code RESPONSE#member}, and {@code TOTALS}, which counts them in the same transaction. */
@Singleton
final class DynamoDbResponseStore implements ResponseStore {
    private static final String RESPONSE = "RESPONSE#";
    private static final String TOTALS = "TOTALS";

    private final Table table;
    private final Transactions transactions;

    DynamoDbResponseStore(DynamoDbClient client, Transactions transactions) {
        this.table = new Table(client, "feedback");
        this.transactions = transactions;
    }

    @Override
    public Optional<Response> keepFirst(Response response, Once<Response> once) {
        return switch (transactions.write(List.of(put(response), count(response)), once, response)) {
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
                        .key(Table.key(pk(response.event()), TOTALS))
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
    public void forgetComment(EventId event, MemberId member) {
        transactions.update(UpdateItemRequest.builder()
                .tableName(Settings.table("feedback"))
                .key(Table.key(pk(event), RESPONSE + member))
                .updateExpression("SET #comment = :nothing")
                .conditionExpression("attribute_exists(pk)")
                .expressionAttributeNames(Map.of("#comment", "comment"))
                .expressionAttributeValues(Map.of(":nothing", AttributeValue.fromS("")))
                .build());
    }

    @Override
    public Optional<Response> find(EventId event, MemberId member) {
        return table.find(pk(event), RESPONSE + member).map(item -> read(event, item));
    }

    @Override
    public SurveyTotals totals(EventId event) {
        return table.find(pk(event), TOTALS)
                .map(totals -> new SurveyTotals(
                        totals.getNumber("responses").intValue(),
                        totals.getNumber("liked").intValue(),
                        totals.getNumber("promoters").intValue(),
                        totals.getNumber("detractors").intValue(),
                        comments(event)))
                .orElseGet(() -> new SurveyTotals(0, 0, 0, 0, List.of()));
    }

    /** In the order of random member ids, which tells nothing of when or by whom they were written. */
    private List<String> comments(EventId event) {
        return table.beginningWith(pk(event), RESPONSE)
                .map(item -> item.getString("comment"))
                .filter(comment -> !comment.isEmpty())
                .toList();
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

    private static AttributeValue number(boolean counts) {
        return AttributeValue.fromN(counts ? "1" : "0");
    }
}
