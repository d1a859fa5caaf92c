package org.krug.kernel;

import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Single writes as parts of a transaction. */
final class WriteItems {
    private WriteItems() {}

    static TransactWriteItem of(UpdateItemRequest update) {
        Update.Builder part = Update.builder()
                .tableName(update.tableName())
                .key(update.key())
                .updateExpression(update.updateExpression())
                .conditionExpression(update.conditionExpression())
                .returnValuesOnConditionCheckFailure(update.returnValuesOnConditionCheckFailure());
        // DynamoDB refuses empty maps.
        if (update.hasExpressionAttributeNames()) {
            part.expressionAttributeNames(update.expressionAttributeNames());
        }
        if (update.hasExpressionAttributeValues()) {
            part.expressionAttributeValues(update.expressionAttributeValues());
        }
        return TransactWriteItem.builder().update(part.build()).build();
    }

    static TransactWriteItem of(PutItemRequest put) {
        Put.Builder part = Put.builder()
                .tableName(put.tableName())
                .item(put.item())
                .conditionExpression(put.conditionExpression())
                .returnValuesOnConditionCheckFailure(put.returnValuesOnConditionCheckFailure());
        if (put.hasExpressionAttributeNames()) {
            part.expressionAttributeNames(put.expressionAttributeNames());
        }
        if (put.hasExpressionAttributeValues()) {
            part.expressionAttributeValues(put.expressionAttributeValues());
        }
        return TransactWriteItem.builder().put(part.build()).build();
    }
}
