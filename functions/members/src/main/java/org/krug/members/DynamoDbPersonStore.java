package org.krug.members;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.kernel.Transactions;
import org.krug.members.TableReads.Range;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** People's bindings in DynamoDB. */
@Singleton
final class DynamoDbPersonStore implements PersonStore {
    private final TableReads table;
    private final MemberWriteItems writes;
    private final Transactions transactions;

    DynamoDbPersonStore(TableReads table, MemberWriteItems writes, Transactions transactions) {
        this.table = table;
        this.writes = writes;
        this.transactions = transactions;
    }

    @Override
    public Binding binding(String subject, ClubId club) {
        ItemKey bound = ItemKey.binding(subject, club);
        Map<ItemKey, EnhancedDocument> items = table.getAll(List.of(bound, ItemKey.signedIn(subject)));
        if (items.containsKey(bound)) {
            return new Binding.Bound(member(items.get(bound)));
        }
        return items.isEmpty() ? new Binding.Unknown() : new Binding.Elsewhere();
    }

    @Override
    public Optional<Map<ClubId, MemberId>> clubsOf(String subject) {
        Map<ClubId, MemberId> clubs = inClubs(ItemKey.person(subject));
        return clubs.isEmpty() && table.get(ItemKey.signedIn(subject)).isEmpty()
                ? Optional.empty()
                : Optional.of(clubs);
    }

    @Override
    public void bind(String subject, String email) {
        Map<ClubId, MemberId> already = inClubs(ItemKey.person(subject));
        inClubs(ItemKey.emails(email)).forEach((club, member) -> {
            if (!already.containsKey(club)) {
                bind(subject, club, member);
            }
        });
        transactions.write(
                List.of(writes.put(MembersItem.at(ItemKey.signedIn(subject)).build())));
    }

    /** A rejection means that the same person was faster, or that the member is bound to somebody else: nothing is left to do. */
    private void bind(String subject, ClubId club, MemberId member) {
        transactions.write(List.of(
                writes.putNew(MembersItem.at(ItemKey.binding(subject, club))
                        .putString("member", member.toString())
                        .build()),
                writes.update(
                        ItemKey.member(club, member),
                        u -> u.updateExpression("SET #subject = :subject")
                                .conditionExpression(
                                        "attribute_exists(pk) AND attribute_not_exists(#subject) AND attribute_not_exists(leaving)")
                                .expressionAttributeNames(Map.of("#subject", "subject"))
                                .expressionAttributeValues(Map.of(":subject", AttributeValue.fromS(subject))))));
    }

    private Map<ClubId, MemberId> inClubs(String partition) {
        Map<ClubId, MemberId> clubs = new LinkedHashMap<>();
        Optional<String> after = Optional.empty();
        do {
            Page<EnhancedDocument> page = table.query(new Range(partition, ItemKey.CLUB, after), item -> true, 100);
            page.elements().forEach(item -> clubs.put(ItemKey.clubOf(item.getString("sk")), member(item)));
            after = page.next();
        } while (after.isPresent());
        return clubs;
    }

    private static MemberId member(EnhancedDocument item) {
        return MemberId.of(item.getString("member"));
    }
}
