package org.krug.notify;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.krug.contract.MemberId;
import org.krug.kernel.Table;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How choices are written as items and read back. */
final class ChoiceItem {
    static final String SK = "CHOICES";

    private ChoiceItem() {}

    static Map<String, AttributeValue> key(MemberId member) {
        return Table.key(NoticeItem.pk(member), SK);
    }

    static Map<String, AttributeValue> of(MemberId member, Choices choices) {
        Map<String, AttributeValue> item = new HashMap<>(key(member));
        if (!choices.notMailed().isEmpty()) { // DynamoDB knows no empty sets.
            item.put(
                    "notMailed",
                    AttributeValue.fromSs(choices.notMailed().stream()
                            .map(Kind::name)
                            .sorted()
                            .toList()));
        }
        item.put("push", AttributeValue.fromBool(choices.push()));
        choices.quiet().ifPresent(quiet -> {
            item.put("quietFrom", AttributeValue.fromS(quiet.from().toString()));
            item.put("quietTo", AttributeValue.fromS(quiet.to().toString()));
            item.put("zone", AttributeValue.fromS(quiet.zone().getId()));
        });
        return item;
    }

    static Choices read(EnhancedDocument item) {
        Set<Kind> notMailed = item.isPresent("notMailed")
                ? item.getStringSet("notMailed").stream().map(Kind::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
        Optional<QuietHours> quiet = item.isPresent("quietFrom")
                ? Optional.of(new QuietHours(
                        LocalTime.parse(item.getString("quietFrom")),
                        LocalTime.parse(item.getString("quietTo")),
                        ZoneId.of(item.getString("zone"))))
                : Optional.empty();
        return new Choices(notMailed, item.getBoolean("push"), quiet, item.isPresent("mailStopped"));
    }
}
