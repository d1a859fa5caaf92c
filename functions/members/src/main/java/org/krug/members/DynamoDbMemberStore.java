package org.krug.members;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Lookup;
import org.krug.kernel.Once;
import org.krug.kernel.Transactions;
import org.krug.kernel.Transactions.Written;
import org.krug.members.TableReads.Range;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Clubs and members in DynamoDB. */
@Singleton
final class DynamoDbMemberStore implements MemberStore {
    private static final Predicate<EnhancedDocument> ALL = item -> true;

    private final TableReads table;
    private final MemberWriteItems writes;
    private final Transactions transactions;

    DynamoDbMemberStore(TableReads table, MemberWriteItems writes, Transactions transactions) {
        this.table = table;
        this.writes = writes;
        this.transactions = transactions;
    }

    @Override
    public void found(Club club, Member owner, String subject, Once<Club> once) {
        List<TransactWriteItem> all = new ArrayList<>();
        all.add(writes.putNew(MembersItem.of(club, 1)));
        all.add(writes.putNew(MembersItem.at(ItemKey.binding(subject, club.id()))
                .putString("member", owner.id().toString())
                .build()));
        all.add(writes.put(MembersItem.at(ItemKey.signedIn(subject)).build()));
        all.addAll(writes.newMember(owner, Set.of(Role.MEMBER, Role.OWNER), Optional.of(subject)));
        if (transactions.write(all, once, club) instanceof Written.Rejected rejected) {
            throw new IllegalStateException(
                    "a new club's items exist already: " + rejected.failed().keySet());
        }
    }

    @Override
    public Optional<Club> club(ClubId club) {
        return table.get(ItemKey.club(club)).map(MembersItem::club);
    }

    @Override
    public Map<Club, Profile> inClubs(Map<ClubId, MemberId> members) {
        List<ItemKey> keys = new ArrayList<>();
        members.forEach((club, member) -> {
            keys.add(ItemKey.club(club));
            keys.add(ItemKey.member(club, member));
        });
        Map<ItemKey, EnhancedDocument> items = table.getAll(keys);
        Map<Club, Profile> found = new HashMap<>();
        members.forEach((club, member) -> {
            EnhancedDocument tenant = items.get(ItemKey.club(club));
            EnhancedDocument person = items.get(ItemKey.member(club, member));
            if (tenant != null && person != null) {
                MembersItem.present(person).ifPresent(profile -> found.put(MembersItem.club(tenant), profile));
            }
        });
        return found;
    }

    @Override
    public Optional<Profile> find(ClubId club, MemberId member) {
        return table.get(ItemKey.member(club, member)).flatMap(MembersItem::present);
    }

    @Override
    public Lookup<Optional<Profile>> lookup(ClubId club, MemberId member) {
        ItemKey key = ItemKey.member(club, member);
        return Lookup.of(Lookup.Place.of(table.tableName(), key.pk(), key.sk()))
                .map(item -> item.flatMap(MembersItem::present));
    }

    @Override
    public Map<MemberId, Profile> findAll(ClubId club, Collection<MemberId> members) {
        Map<MemberId, Profile> found = new HashMap<>();
        table.getAll(members.stream().map(id -> ItemKey.member(club, id)).toList()).values().stream()
                .flatMap(item -> MembersItem.present(item).stream())
                .forEach(profile -> found.put(profile.member().id(), profile));
        return found;
    }

    @Override
    public Page<MemberId> named(ClubId club, String folded, Optional<String> after, int most) {
        List<EnhancedDocument> found = new ArrayList<>();
        Optional<String> next = after.filter(position -> !position.equals(ItemKey.FIRST));
        if (after.isEmpty() || after.get().startsWith(ItemKey.LAST)) {
            Page<EnhancedDocument> byLast =
                    table.query(new Range(ItemKey.names(club), ItemKey.LAST + folded, after), ALL, most);
            if (folded.isEmpty() || byLast.next().isPresent()) {
                return byLast.map(DynamoDbMemberStore::member);
            }
            found.addAll(byLast.elements());
            next = Optional.empty();
        }
        if (found.size() == most) {
            // Whether first names match is for the next page to find out; this is the position before the first of
            // them.
            return new Page<>(found, Optional.of(ItemKey.FIRST)).map(DynamoDbMemberStore::member);
        }
        // Who was found by the last name is not told a second time.
        Page<EnhancedDocument> byFirst = table.query(
                new Range(ItemKey.names(club), ItemKey.FIRST + folded, next),
                item -> !item.getString("lastNameFirst").startsWith(folded),
                most - found.size());
        found.addAll(byFirst.elements());
        return new Page<>(found, byFirst.next()).map(DynamoDbMemberStore::member);
    }

    private static MemberId member(EnhancedDocument item) {
        return MemberId.of(item.getString("member"));
    }

    @Override
    public Page<Profile> page(ClubId club, Optional<String> after, int most) {
        return table.query(
                        new Range(ItemKey.CLUB + club, ItemKey.MEMBER, after), item -> !item.isPresent("leaving"), most)
                .map(MembersItem::profile);
    }

    @Override
    public List<Profile> withRoles(ClubId club, EventId event) {
        return table.filtered(
                        new Range(ItemKey.CLUB + club, ItemKey.MEMBER, Optional.empty()),
                        "contains(#roles, :organiser) OR contains(#roles, :owner) OR contains(stewardOf, :event)",
                        Map.of("#roles", "roles"),
                        Map.of(
                                ":organiser", AttributeValue.fromS(Role.ORGANISER.name()),
                                ":owner", AttributeValue.fromS(Role.OWNER.name()),
                                ":event", AttributeValue.fromS(event.toString())))
                .flatMap(item -> MembersItem.present(item).stream())
                .toList();
    }

    @Override
    public boolean show(ClubId club, MemberId member, Visibility visibility) {
        return transactions.update(UpdateItemRequest.builder()
                        .tableName(table.tableName())
                        .key(MembersItem.key(ItemKey.member(club, member)))
                        .updateExpression("SET visibility = :visibility")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeValues(
                                Map.of(":visibility", AttributeValue.fromS(MembersItem.text(visibility))))
                        .build())
                instanceof Written.Committed;
    }

    @Override
    public RolesChanged changeRoles(Membership from, Set<Role> to) {
        List<TransactWriteItem> all = new ArrayList<>();
        all.add(writes.roles(from, to));
        int owners = (to.contains(Role.OWNER) ? 1 : 0) - (from.owns() ? 1 : 0);
        if (owners != 0) {
            all.add(writes.owners(from.club(), owners));
        }
        return switch (transactions.write(all)) {
            case Written.Committed() -> RolesChanged.CHANGED;
            case Written.Rejected rejected when rejected.at(0) -> RolesChanged.CHANGED_MEANWHILE;
            case Written.Rejected(var _) -> RolesChanged.LAST_OWNER;
        };
    }

    @Override
    public boolean changeEventRoles(ClubId club, MemberId member, EventId event, boolean steward, boolean sponsor) {
        String added = changes("ADD", steward, sponsor, true);
        String taken = changes("DELETE", steward, sponsor, false);
        TransactWriteItem roles = writes.update(
                ItemKey.member(club, member),
                update -> update.updateExpression((added + " " + taken).strip())
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeValues(Map.of(":event", AttributeValue.fromSs(List.of(event.toString())))));
        return transactions.write(List.of(roles, writes.eventOfClub(event, club))) instanceof Written.Committed;
    }

    private static String changes(String verb, boolean steward, boolean sponsor, boolean wanted) {
        List<String> sets = new ArrayList<>();
        if (steward == wanted) {
            sets.add("stewardOf :event");
        }
        if (sponsor == wanted) {
            sets.add("sponsorOf :event");
        }
        return sets.isEmpty() ? "" : verb + " " + String.join(", ", sets);
    }
}
