package org.krug.seating;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.kernel.Settings;
import org.krug.kernel.Table;
import org.krug.kernel.Transactions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Seating plans in DynamoDB, in their club's partition: one item each, written on the condition that its predecessor still stands. */
@Singleton
final class DynamoDbSeatingStore implements SeatingStore {
    private static final String FEATURE = "seating";

    private final Table table;
    private final Transactions transactions;

    DynamoDbSeatingStore(DynamoDbClient client, Transactions transactions) {
        this.table = new Table(client, FEATURE);
        this.transactions = transactions;
    }

    @Override
    public Optional<SeatingPlan> find(ClubId club, EventId event) {
        return table.find(SeatingPlanItem.pk(club), SeatingPlanItem.sk(event)).map(SeatingPlanItem::fromDocument);
    }

    @Override
    public List<SeatingPlan> ofClub(ClubId club) {
        return table.beginningWith(SeatingPlanItem.pk(club), SeatingPlanItem.TABLES)
                .map(SeatingPlanItem::fromDocument)
                .toList();
    }

    @Override
    public boolean save(SeatingPlan plan) {
        PutItemRequest.Builder put = PutItemRequest.builder()
                .tableName(Settings.table(FEATURE))
                .item(SeatingPlanItem.toDocument(plan).toMap());
        if (plan.version() > 1) {
            put.conditionExpression("version = :before")
                    .expressionAttributeValues(
                            Map.of(":before", AttributeValue.fromN(Long.toString(plan.version() - 1))));
        } else {
            put.conditionExpression("attribute_not_exists(pk)");
        }
        return transactions.put(put.build()) instanceof Transactions.Written.Committed;
    }
}
