package org.krug.local.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

class ShapeTest {
    private static final Sent READ = new Sent("BatchGetItem", """
            {"RequestItems":{"krug-members":{"Keys":[{"pk":{"S":"CLUB#c"},"sk":{"S":"MEMBER#ann"}}],"ConsistentRead":true}}}""", 1, 0);
    private static final Sent WRITE = new Sent("TransactWriteItems", """
            {"TransactItems":[{"ConditionCheck":{"TableName":"krug-registration","Key":{"pk":{"S":"EVENT#e"},"sk":{"S":"PERSON#ann"}},\
            "ConditionExpression":"version = :v","ExpressionAttributeValues":{":v":{"N":"2"}}}},\
            {"Put":{"TableName":"krug-requests","Item":{"pk":{"S":"REQUEST#one"},"kept":{"B":"AQI="},"late":{"BOOL":false}}}}],\
            "ClientRequestToken":"token-of-ann"}""", 0, 4);
    private static final Sent LATER = new Sent("UpdateItem", "{\"TableName\":\"krug-live\"}", 0, 1);

    private final Shape bert = Shape.of(List.of(READ, WRITE, LATER), Shape.ANSWER_KEPT, Map.of("member", "ann"))
            .with(Map.of("member", "bert"));

    @Test
    void whatStreamsMadeOfItIsLeftOut() {
        assertThat(bert.requests()).extracting(Sent::operation).containsExactly("BatchGetItem", "TransactWriteItems");
    }

    @Test
    void theSameRequestsAreMadeForSomebodyElse() {
        BatchGetItemRequest read =
                (BatchGetItemRequest) bert.typed("krug", "bare").getFirst();
        TransactWriteItemsRequest write =
                (TransactWriteItemsRequest) bert.typed("krug", "bare").getLast();

        assertThat(read.requestItems().get("bare-members").keys())
                .containsExactly(
                        Map.of("pk", AttributeValue.fromS("CLUB#c"), "sk", AttributeValue.fromS("MEMBER#bert")));
        assertThat(read.requestItems().get("bare-members").consistentRead()).isTrue();
        var check = write.transactItems().getFirst().conditionCheck();
        assertThat(check.key().get("sk").s()).isEqualTo("PERSON#bert");
        assertThat(check.expressionAttributeValues()).containsEntry(":v", AttributeValue.fromN("2"));
        var kept = write.transactItems().getLast().put().item();
        assertThat(kept.get("late").bool()).isFalse();
        assertThat(kept.get("kept").b().asByteArray()).containsExactly(1, 2);
    }

    @Test
    void aRepetitionOfAnotherTransactionIsNotWhatIsSent() {
        TransactWriteItemsRequest write =
                (TransactWriteItemsRequest) bert.typed("krug", "bare").getLast();

        assertThat(write.clientRequestToken()).isNotEqualTo("token-of-ann").isNotBlank();
        assertThat(write.transactItems().getLast().put().item().get("pk").s())
                .startsWith("REQUEST#")
                .isNotEqualTo("REQUEST#one");
    }

    @Test
    void theItemsThatTheRequestsMeetAreKnown() {
        assertThat(bert.keys()).containsOnlyKeys("krug-members", "krug-registration");
        assertThat(bert.keys().get("krug-registration"))
                .extracting(key -> key.at("/sk/S").asText())
                .containsExactly("PERSON#bert");
    }
}
