package org.krug.notify;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Table;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How notices are written as items and read back. */
final class NoticeItem {
    static final String PREFIX = "INBOX#";

    private NoticeItem() {}

    static String pk(MemberId member) {
        return "MEMBER#" + member;
    }

    static Map<String, AttributeValue> of(Notice notice) {
        Map<String, AttributeValue> item = new HashMap<>(
                Table.key(pk(notice.member()), PREFIX + InboxPosition.of(notice).text()));
        item.put("club", AttributeValue.fromS(notice.club().toString()));
        notice.event().ifPresent(event -> item.put("event", AttributeValue.fromS(event.toString())));
        item.put("kind", AttributeValue.fromS(notice.kind().name()));
        Map<String, AttributeValue> facts = new HashMap<>();
        notice.facts().forEach((name, fact) -> facts.put(name, fact(fact)));
        item.put("facts", AttributeValue.fromM(facts));
        item.put(
                "expiresAt",
                AttributeValue.fromN(Long.toString(notice.at().plus(Notice.KEPT).getEpochSecond())));
        return item;
    }

    private static AttributeValue fact(Object fact) {
        return fact instanceof Number ? AttributeValue.fromN(fact.toString()) : AttributeValue.fromS(fact.toString());
    }

    static Notice read(EnhancedDocument document) {
        Map<String, AttributeValue> item = document.toMap();
        String position = document.getString("sk").substring(PREFIX.length());
        int hash = position.indexOf('#');
        Map<String, Object> facts = new LinkedHashMap<>();
        attribute(item, "facts").m().forEach((name, value) -> facts.put(name, fact(value)));
        return new Notice(
                UUID.fromString(position.substring(hash + 1)),
                ClubId.of(document.getString("club")),
                MemberId.of(document.getString("pk").substring("MEMBER#".length())),
                Optional.ofNullable(document.getString("event")).map(EventId::of),
                Kind.valueOf(document.getString("kind")),
                facts,
                Instant.parse(position.substring(0, hash)));
    }

    private static Object fact(AttributeValue value) {
        return value.n() == null ? Instant.parse(value.s()) : Long.valueOf(value.n());
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).orElseThrow();
    }
}
