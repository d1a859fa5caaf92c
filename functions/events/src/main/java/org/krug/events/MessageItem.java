package org.krug.events;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.events.MessageAudience;
import org.krug.kernel.Table;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How messages, and what is known of all of them, lie in the table. Neither has the keys of the index by club. */
final class MessageItem {
    /** The sort key of what is known of all of an event's messages. */
    static final String ALL = "MESSAGES";

    static final String PREFIX = "MESSAGE#";

    private MessageItem() {}

    static String sk(long number) {
        return String.format(Locale.ROOT, "%s%06d", PREFIX, number);
    }

    static Map<String, AttributeValue> of(Message message) {
        Map<String, AttributeValue> item =
                new HashMap<>(Table.key(EventItem.pk(message.event()), sk(message.number())));
        item.put("number", number(message.number()));
        item.put("audience", AttributeValue.fromS(message.audience().name()));
        item.put("subject", AttributeValue.fromS(message.subject()));
        item.put("text", AttributeValue.fromS(message.text()));
        item.put("by", AttributeValue.fromS(message.by().toString()));
        item.put("at", AttributeValue.fromS(message.at().toString()));
        return item;
    }

    static boolean isMessage(EnhancedDocument item) {
        return String.valueOf(item.getString("sk")).startsWith(PREFIX);
    }

    static Message read(EnhancedDocument item) {
        return new Message(
                EventId.of(item.getString("pk").substring("EVENT#".length())),
                item.getNumber("number").longValue(),
                MessageAudience.valueOf(item.getString("audience")),
                item.getString("subject"),
                item.getString("text"),
                MemberId.of(item.getString("by")),
                Instant.parse(item.getString("at")));
    }

    static Map<String, AttributeValue> all(EventId event, MessageStore.Written written) {
        Map<String, AttributeValue> item = new HashMap<>(Table.key(EventItem.pk(event), ALL));
        item.put("number", number(written.number()));
        item.put(
                "latest",
                AttributeValue.fromL(written.latest().stream()
                        .map(at -> AttributeValue.fromS(at.toString()))
                        .toList()));
        return item;
    }

    static MessageStore.Written readAll(EnhancedDocument item) {
        List<AttributeValue> latest =
                Objects.requireNonNull(item.toMap().get("latest")).l();
        return new MessageStore.Written(
                item.getNumber("number").longValue(),
                latest.stream().map(at -> Instant.parse(at.s())).toList());
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
