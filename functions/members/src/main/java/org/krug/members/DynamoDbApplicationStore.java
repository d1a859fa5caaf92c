package org.krug.members;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.kernel.PartMark;
import org.krug.kernel.Transactions;
import org.krug.kernel.Transactions.Written;
import org.krug.members.TableReads.Range;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Applications in DynamoDB. */
@Singleton
final class DynamoDbApplicationStore implements ApplicationStore {
    private static final String IMPORTED_BY = "importedBy";
    private static final String APPROVED_BY = "approvedBy";

    private final TableReads table;
    private final MemberWriteItems writes;
    private final Transactions transactions;

    DynamoDbApplicationStore(TableReads table, MemberWriteItems writes, Transactions transactions) {
        this.table = table;
        this.writes = writes;
        this.transactions = transactions;
    }

    @Override
    public Optional<Application> keepFirst(ClubId club, Application application, Optional<PartMark> mark) {
        EnhancedDocument.Builder item = MembersItem.of(club, application).toBuilder();
        mark.ifPresent(own -> item.putString(IMPORTED_BY, own.text()));
        Written written = transactions.put(PutItemRequest.builder()
                .tableName(table.tableName())
                .item(item.build().toMap())
                .conditionExpression("attribute_not_exists(pk)")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build());
        return switch (written) {
            case Written.Committed() -> Optional.empty();
            case Written.Rejected(var failed) ->
                Optional.ofNullable(failed.get(0))
                        .map(EnhancedDocument::fromAttributeValueMap)
                        .filter(first -> !isBySame(first, IMPORTED_BY, mark))
                        .map(MembersItem::application);
        };
    }

    @Override
    public Known known(ClubId club, Collection<String> emails, Optional<PartMark> mark) {
        List<ItemKey> keys = new ArrayList<>();
        emails.forEach(email -> {
            keys.add(ItemKey.application(club, email));
            keys.add(ItemKey.email(email, club));
        });
        Map<ItemKey, EnhancedDocument> items = table.getAll(keys);
        Map<String, Application> applications = new HashMap<>();
        Map<String, MemberId> members = new HashMap<>();
        Set<String> approvedBySame = new HashSet<>();
        emails.forEach(email -> {
            Optional.ofNullable(items.get(ItemKey.application(club, email))).ifPresent(item -> {
                applications.put(email, MembersItem.application(item));
                if (isBySame(item, APPROVED_BY, mark)) {
                    approvedBySame.add(email);
                }
            });
            Optional.ofNullable(items.get(ItemKey.email(email, club)))
                    .ifPresent(item -> members.put(email, MemberId.of(item.getString("member"))));
        });
        return new Known(applications, members, approvedBySame);
    }

    @Override
    public Page<Application> page(ClubId club, Optional<Boolean> approved, Optional<String> after, int most) {
        return table.query(
                        new Range(ItemKey.CLUB + club, ItemKey.APPLICATION, after),
                        item -> approved.isEmpty() || approved.get() == item.isPresent("member"),
                        most)
                .map(MembersItem::application);
    }

    @Override
    public boolean admit(Application application, Member member, Optional<PartMark> mark) {
        List<TransactWriteItem> all = new ArrayList<>();
        all.add(closing(member, application.email(), mark));
        all.addAll(writes.newMember(member, Set.of(Role.MEMBER), Optional.empty()));
        return switch (transactions.write(all)) {
            case Written.Committed() -> true;
            case Written.Rejected(var failed) ->
                Optional.ofNullable(failed.get(0))
                        .map(EnhancedDocument::fromAttributeValueMap)
                        .filter(closed -> isBySame(closed, APPROVED_BY, mark))
                        .isPresent();
        };
    }

    private static boolean isBySame(EnhancedDocument item, String by, Optional<PartMark> mark) {
        return mark.map(PartMark::text)
                .filter(own -> own.equals(item.getString(by)))
                .isPresent();
    }

    @Override
    public void close(ClubId club, String email, MemberId member) {
        // Rejected when it is closed already: as good.
        transactions.write(List.of(closing(club, email, member, Map.of())));
    }

    private TransactWriteItem closing(Member member, String email, Optional<PartMark> mark) {
        return closing(
                member.club(),
                email,
                member.id(),
                mark.map(own -> Map.of(APPROVED_BY, AttributeValue.fromS(own.text())))
                        .orElse(Map.of()));
    }

    private TransactWriteItem closing(
            ClubId club, String email, MemberId member, Map<String, AttributeValue> approval) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":member", AttributeValue.fromS(member.toString()));
        approval.forEach((name, value) -> values.put(":" + name, value));
        String marking = approval.keySet().stream()
                .map(name -> ", " + name + " = :" + name)
                .collect(Collectors.joining());
        return writes.update(
                ItemKey.application(club, email),
                u -> u.updateExpression("SET #member = :member" + marking)
                        .conditionExpression("attribute_exists(pk) AND attribute_not_exists(#member)")
                        .expressionAttributeNames(Map.of("#member", "member"))
                        .expressionAttributeValues(values)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
    }
}
