package org.krug.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.Language;
import org.krug.contract.MemberId;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tickets and connections as items. */
final class ConnectionItem {
    static final String CONNECTION = "CONNECTION#";

    private ConnectionItem() {}

    static Map<String, AttributeValue> ticketKey(String hash) {
        return Map.of("pk", AttributeValue.fromS("TICKET#" + hash), "sk", AttributeValue.fromS("TICKET"));
    }

    static Map<String, AttributeValue> key(String id) {
        return Map.of("pk", AttributeValue.fromS(CONNECTION + id), "sk", AttributeValue.fromS("CONNECTION"));
    }

    static Map<String, AttributeValue> keyInEvent(EventId event, String id) {
        return Map.of("pk", AttributeValue.fromS("EVENT#" + event), "sk", AttributeValue.fromS(CONNECTION + id));
    }

    static Map<String, AttributeValue> of(Map<String, AttributeValue> key, Connection.Watcher watcher, Instant until) {
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.put("club", AttributeValue.fromS(watcher.club().toString()));
        item.put("event", AttributeValue.fromS(watcher.event().toString()));
        item.put("member", AttributeValue.fromS(watcher.member().toString()));
        LimitedItem.putUntil(item, until);
        return item;
    }

    static Map<String, AttributeValue> of(Map<String, AttributeValue> key, Connection connection) {
        Map<String, AttributeValue> item = of(key, connection.watcher(), connection.until());
        item.put("connection", AttributeValue.fromS(connection.id()));
        item.put("language", AttributeValue.fromS(connection.language().name()));
        return item;
    }

    static Connection.Watcher watcher(Map<String, AttributeValue> item) {
        EnhancedDocument document = EnhancedDocument.fromAttributeValueMap(item);
        return new Connection.Watcher(
                ClubId.of(document.getString("club")),
                EventId.of(document.getString("event")),
                MemberId.of(document.getString("member")));
    }

    static Connection connection(Map<String, AttributeValue> item) {
        EnhancedDocument document = EnhancedDocument.fromAttributeValueMap(item);
        return new Connection(
                document.getString("connection"),
                watcher(item),
                Language.valueOf(document.getString("language")),
                LimitedItem.until(item));
    }
}
