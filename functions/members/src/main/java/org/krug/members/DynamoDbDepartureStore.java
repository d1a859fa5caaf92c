package org.krug.members;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.kernel.Transactions;
import org.krug.kernel.Transactions.Written;
import org.krug.members.TableReads.Range;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Departures in DynamoDB. The member's own item knows what else there is to delete, so it goes last. */
@Singleton
final class DynamoDbDepartureStore implements DepartureStore {
    private final TableReads table;
    private final MemberWriteItems writes;
    private final Transactions transactions;

    DynamoDbDepartureStore(TableReads table, MemberWriteItems writes, Transactions transactions) {
        this.table = table;
        this.writes = writes;
        this.transactions = transactions;
    }

    @Override
    public Optional<Leaver> find(ClubId club, MemberId member) {
        return table.get(ItemKey.member(club, member))
                .map(item -> new Leaver(
                        MembersItem.profile(item),
                        Optional.ofNullable(item.getString("subject")),
                        item.isPresent("leaving")));
    }

    @Override
    public int owners(ClubId club) {
        return table.get(ItemKey.club(club))
                .map(item -> item.getNumber("owners").intValue())
                .orElse(0);
    }

    @Override
    public Begun begin(Leaver leaver, Instant now) {
        Membership membership = leaver.profile().membership();
        List<TransactWriteItem> all = new ArrayList<>();
        all.add(writes.leaving(membership, now));
        if (membership.owns()) {
            all.add(writes.owners(membership.club(), -1));
        }
        return switch (transactions.write(all)) {
            case Written.Committed() -> Begun.BEGUN;
            case Written.Rejected rejected when rejected.at(0) -> Begun.CHANGED_MEANWHILE;
            case Written.Rejected(var _) -> Begun.LAST_OWNER;
        };
    }

    @Override
    public void clear(Leaver leaver) {
        Member member = leaver.profile().member();
        List.of(
                        ItemKey.lastName(member),
                        ItemKey.firstName(member),
                        ItemKey.application(member.club(), member.email()),
                        ItemKey.email(member.email(), member.club()))
                .forEach(this::delete);
        int consents = member.consent().acts();
        for (int act = 1; act <= consents; act++) {
            delete(ItemKey.consent(member.club(), member.id(), act));
        }
    }

    @Override
    public void end(Leaver leaver, Instant now) {
        Member member = leaver.profile().member();
        List<TransactWriteItem> all = new ArrayList<>();
        all.add(TransactWriteItem.builder()
                .delete(d -> d.tableName(table.tableName())
                        .key(MembersItem.key(ItemKey.member(member.club(), member.id())))
                        .conditionExpression("attribute_exists(leaving)"))
                .build());
        EnhancedDocument.Builder departed = MembersItem.at(ItemKey.departed(member.club(), member.id()))
                .putString("at", now.toString())
                .putString("email", member.email());
        leaver.subject().ifPresent(subject -> {
            departed.putString("subject", subject);
            all.add(writes.delete(ItemKey.binding(subject, member.club())));
        });
        all.add(writes.put(departed.build()));
        // Rejected when somebody else ended it at the same moment: as good.
        transactions.write(all);
    }

    @Override
    public Optional<Account> departed(ClubId club, MemberId member) {
        return table.get(ItemKey.departed(club, member))
                .map(item -> new Account(
                        Optional.ofNullable(item.getString("subject")), Optional.ofNullable(item.getString("email"))));
    }

    @Override
    public void accountSettled(ClubId club, MemberId member) {
        transactions.write(List.of(writes.update(
                ItemKey.departed(club, member),
                u -> u.updateExpression("REMOVE #subject, email")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeNames(Map.of("#subject", "subject")))));
    }

    @Override
    public boolean inAnyClub(Account account) {
        return account.subject().filter(subject -> any(ItemKey.person(subject))).isPresent()
                || account.email().filter(email -> any(ItemKey.emails(email))).isPresent();
    }

    private boolean any(String partition) {
        return !table.query(new Range(partition, ItemKey.CLUB, Optional.empty()), item -> true, 1)
                .elements()
                .isEmpty();
    }

    @Override
    public void forgetReader(String subject) {
        delete(ItemKey.signedIn(subject));
    }

    private void delete(ItemKey key) {
        transactions.write(List.of(writes.delete(key)));
    }
}
