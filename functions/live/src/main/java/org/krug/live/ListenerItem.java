package org.krug.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.Language;
import org.krug.contract.MemberId;
import org.krug.kernel.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tickets and connections of those who listen for their inboxes, as items. */
final class ListenerItem {
    static final String LISTENER = "LISTENER#";

    private ListenerItem() {}

    static Map<String, AttributeValue> ticketKey(String hash) {
        return Table.key("TICKET#" + hash, "INBOX");
    }

    static Map<String, AttributeValue> key(String id) {
        return Table.key(LISTENER + id, "LISTENER");
    }

    static String pk(MemberId member) {
        return "MEMBER#" + member;
    }

    static Map<String, AttributeValue> keyOfMember(MemberId member, String id) {
        return Table.key(pk(member), LISTENER + id);
    }

    static Map<String, AttributeValue> of(
            Map<String, AttributeValue> key, Map<ClubId, MemberId> members, Instant until) {
        Map<String, AttributeValue> clubs = new HashMap<>();
        members.forEach((club, member) -> clubs.put(club.toString(), AttributeValue.fromS(member.toString())));
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.put("members", AttributeValue.fromM(clubs));
        LimitedItem.putUntil(item, until);
        return item;
    }

    static Map<String, AttributeValue> of(Map<String, AttributeValue> key, Listener listener) {
        Map<String, AttributeValue> item = of(key, listener.members(), listener.until());
        item.put("connection", AttributeValue.fromS(listener.id()));
        item.put("language", AttributeValue.fromS(listener.language().name()));
        return item;
    }

    static Map<ClubId, MemberId> members(Map<String, AttributeValue> item) {
        Map<ClubId, MemberId> members = new LinkedHashMap<>();
        attribute(item, "members").m().forEach((club, member) -> members.put(ClubId.of(club), MemberId.of(member.s())));
        return members;
    }

    static Listener listener(Map<String, AttributeValue> item) {
        return new Listener(
                attribute(item, "connection").s(),
                members(item),
                Language.valueOf(attribute(item, "language").s()),
                LimitedItem.until(item));
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).orElseThrow();
    }
}
