package org.krug.mentoring;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.kernel.Once;
import org.krug.kernel.Settings;
import org.krug.kernel.Table;
import org.krug.kernel.Transactions;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Rounds in DynamoDB. */
@Singleton
final class DynamoDbMentorRoundStore implements MentorRoundStore {

    private final Table table;
    private final Transactions transactions;

    DynamoDbMentorRoundStore(DynamoDbClient client, Transactions transactions) {
        this.table = new Table(client, "mentoring");
        this.transactions = transactions;
    }

    private static TransactWriteItem put(EnhancedDocument item) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(Settings.table("mentoring"))
                        .item(item.toMap())
                        .conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    @Override
    public void open(MentorRound round, Participants participants, Once<MentorRound> once) {
        var written = transactions.write(
                List.of(put(MentorRoundItem.toDocument(round)), put(MentorRoundItem.toDocument(round, participants))),
                once,
                round);
        if (!(written instanceof Transactions.Written.Committed)) {
            throw new IllegalStateException("there is a round " + round.id() + " already");
        }
    }

    @Override
    public Optional<MentorRound> find(ClubId club, MentorRound.Id round) {
        return read(club, MentorRoundItem.round(round)).map(MentorRoundItem::toRound);
    }

    @Override
    public List<MentorRound> ofClub(ClubId club) {
        return table.beginningWith(MentorRoundItem.pk(club), MentorRoundItem.ROUND)
                .map(MentorRoundItem::toRound)
                .sorted(Comparator.comparing(MentorRound::opened).reversed())
                .toList();
    }

    @Override
    public Participants participants(MentorRound round) {
        return read(round.club(), MentorRoundItem.participants(round.id()))
                .map(MentorRoundItem::toParticipants)
                .orElseThrow();
    }

    @Override
    public boolean change(MentorRound round, Participants from, Participants to) {
        Map<String, AttributeValue> before =
                MentorRoundItem.toDocument(round, from).toMap();
        return transactions.put(PutItemRequest.builder()
                        .tableName(Settings.table("mentoring"))
                        .item(MentorRoundItem.toDocument(round, to).toMap())
                        .conditionExpression("mentors = :mentors AND mentees = :mentees")
                        .expressionAttributeValues(Map.of(
                                ":mentors", Objects.requireNonNull(before.get("mentors")),
                                ":mentees", Objects.requireNonNull(before.get("mentees"))))
                        .build())
                instanceof Transactions.Written.Committed;
    }

    @Override
    public Optional<Instant> keep(MentorRound round, Assignment pairs, Instant now, Once<Assignment> once) {
        TransactWriteItem matched = TransactWriteItem.builder()
                .update(update -> update.tableName(Settings.table("mentoring"))
                        .key(MentorRoundItem.key(round.club(), MentorRoundItem.round(round.id())))
                        .updateExpression("SET matched = :now")
                        .conditionExpression("attribute_exists(pk) AND attribute_not_exists(matched)")
                        .expressionAttributeValues(Map.of(":now", AttributeValue.fromS(now.toString())))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
        return switch (transactions.write(
                List.of(matched, put(MentorRoundItem.toDocument(round, pairs))), once, pairs)) {
            case Transactions.Written.Committed() -> Optional.empty();
            case Transactions.Written.Rejected(var failed) -> Optional.of(matchedBefore(failed));
        };
    }

    private static Instant matchedBefore(Map<Integer, Map<String, AttributeValue>> failed) {
        AttributeValue matched = failed.getOrDefault(0, Map.of()).get("matched");
        return Instant.parse(
                Objects.requireNonNull(matched, "the round is gone").s());
    }

    @Override
    public Optional<Assignment> pairs(MentorRound round) {
        return read(round.club(), MentorRoundItem.pairs(round.id())).map(MentorRoundItem::toAssignment);
    }

    private Optional<EnhancedDocument> read(ClubId club, String sk) {
        return table.find(MentorRoundItem.pk(club), sk);
    }
}
