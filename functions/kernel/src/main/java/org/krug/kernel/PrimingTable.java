package org.krug.kernel;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The three ways in which functions ask DynamoDB, without effect: of an item that can't be there, under a condition that can't hold. */
@Singleton
final class PrimingTable {
    private static final Map<String, AttributeValue> NOWHERE =
            Map.of("pk", AttributeValue.fromS("priming"), "sk", AttributeValue.fromS("priming"));
    private static final String NEVER = "attribute_exists(pk) AND attribute_not_exists(pk)";

    private final DynamoDbClient client;
    private final Transactions transactions;

    PrimingTable(DynamoDbClient client, Transactions transactions) {
        this.client = client;
        this.transactions = transactions;
    }

    void look(String table) {
        client.getItem(get -> get.tableName(table).key(NOWHERE).consistentRead(true));
    }

    void ask(String table) {
        look(table);
        transactions.put(PutItemRequest.builder()
                .tableName(table)
                .item(NOWHERE)
                .conditionExpression(NEVER)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build());
        transactions.write(List.of(TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(NOWHERE)
                        .conditionExpression(NEVER)
                        .build())
                .build()));
    }
}
