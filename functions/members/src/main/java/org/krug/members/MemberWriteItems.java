package org.krug.members;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.kernel.Settings;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The writes that transactions on the members table are made of. */
@Singleton
final class MemberWriteItems {
    private final TableReads table;

    MemberWriteItems(TableReads table) {
        this.table = table;
    }

    /** A new member's items. The first of them is refused when the club has a member with the address. */
    List<TransactWriteItem> newMember(Member member, Set<Role> roles, Optional<String> subject) {
        String id = member.id().toString();
        return List.of(
                putNew(MembersItem.at(ItemKey.email(member.email(), member.club()))
                        .putString("member", id)
                        .build()),
                putNew(MembersItem.of(member, roles, subject)),
                putNew(MembersItem.at(ItemKey.lastName(member))
                        .putString("member", id)
                        .build()),
                putNew(MembersItem.at(ItemKey.firstName(member))
                        .putString("member", id)
                        .putString("lastNameFirst", ItemKey.lastNameFirst(member))
                        .build()));
    }

    TransactWriteItem put(EnhancedDocument item) {
        return TransactWriteItem.builder()
                .put(p -> p.tableName(table.tableName()).item(item.toMap()))
                .build();
    }

    TransactWriteItem putNew(EnhancedDocument item) {
        return TransactWriteItem.builder()
                .put(p -> p.tableName(table.tableName())
                        .item(item.toMap())
                        .conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    TransactWriteItem delete(ItemKey key) {
        return TransactWriteItem.builder()
                .delete(d -> d.tableName(table.tableName()).key(MembersItem.key(key)))
                .build();
    }

    TransactWriteItem update(ItemKey key, Consumer<Update.Builder> how) {
        return TransactWriteItem.builder()
                .update(u -> how.accept(u.tableName(table.tableName()).key(MembersItem.key(key))))
                .build();
    }

    /** Sets a member's roles if they still are what was read. */
    TransactWriteItem roles(Membership from, Set<Role> to) {
        return update(
                ItemKey.member(from.club(), from.member()),
                u -> u.updateExpression("SET #roles = :to")
                        .conditionExpression("#roles = :from AND attribute_not_exists(leaving)")
                        .expressionAttributeNames(Map.of("#roles", "roles"))
                        .expressionAttributeValues(Map.of(":from", set(from.roles()), ":to", set(to))));
    }

    /** Counts a club's owners, and never down to none: the reason why the number is kept. */
    TransactWriteItem owners(ClubId club, int more) {
        return update(
                ItemKey.club(club),
                u -> u.updateExpression("ADD owners :more")
                        .conditionExpression("owners > :fewer")
                        .expressionAttributeValues(Map.of(
                                ":more", AttributeValue.fromN(Integer.toString(more)),
                                ":fewer", AttributeValue.fromN(Integer.toString(-more)))));
    }

    /**
     * Holds where the club has the event. This module stands below events and can't ask it, so the key of its item is known here, too; the
     * function may check conditions on that table and do nothing else there.
     */
    TransactWriteItem eventOfClub(EventId event, ClubId club) {
        return TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(Settings.table("events"))
                        .key(Map.of("pk", AttributeValue.fromS("EVENT#" + event), "sk", AttributeValue.fromS("EVENT")))
                        .conditionExpression("club = :club")
                        .expressionAttributeValues(Map.of(":club", AttributeValue.fromS(club.toString()))))
                .build();
    }

    /** The member leaves: hidden from now on, and without a role. Refused when it has begun already, or roles are not those that were read. */
    TransactWriteItem leaving(Membership from, Instant now) {
        return update(
                ItemKey.member(from.club(), from.member()),
                u -> u.updateExpression("SET leaving = :now, #roles = :none REMOVE stewardOf, sponsorOf")
                        .conditionExpression("#roles = :from AND attribute_not_exists(leaving)")
                        .expressionAttributeNames(Map.of("#roles", "roles"))
                        .expressionAttributeValues(Map.of(
                                ":now", AttributeValue.fromS(now.toString()),
                                ":from", set(from.roles()),
                                ":none", set(Set.of(Role.MEMBER)))));
    }

    private static AttributeValue set(Set<Role> roles) {
        return AttributeValue.fromSs(List.copyOf(MembersItem.names(roles)));
    }
}
