package org.krug.notify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.krug.contract.Language;
import org.krug.contract.MemberId;
import org.krug.contract.notify.PushPlatform;
import org.krug.kernel.Table;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How devices are written as items and read back. */
final class DeviceItem {
    static final String PREFIX = "DEVICE#";

    private DeviceItem() {}

    static Map<String, AttributeValue> key(String id) {
        return Table.key(PREFIX + id, "DEVICE");
    }

    static Map<String, AttributeValue> endpointKey(String endpoint) {
        return Table.key("ENDPOINT#" + endpoint, "ENDPOINT");
    }

    static String memberPk(MemberId member) {
        return NoticeItem.pk(member);
    }

    static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    static Map<String, AttributeValue> of(Device device) {
        Map<String, AttributeValue> item = new HashMap<>(key(device.id()));
        item.put("platform", AttributeValue.fromS(device.platform().name()));
        device.endpoint().ifPresent(endpoint -> item.put("endpoint", AttributeValue.fromS(endpoint)));
        item.put("language", AttributeValue.fromS(device.language().name()));
        item.put(
                "members",
                AttributeValue.fromSs(device.members().stream()
                        .map(MemberId::toString)
                        .sorted()
                        .toList()));
        item.put("version", number(device.version()));
        return item;
    }

    static Map<String, AttributeValue> ofMember(Device device, MemberId member) {
        return Table.key(memberPk(member), PREFIX + device.id());
    }

    static Map<String, AttributeValue> ofEndpoint(Device device, String endpoint) {
        Map<String, AttributeValue> item = new HashMap<>(endpointKey(endpoint));
        item.put("device", AttributeValue.fromS(device.id()));
        return item;
    }

    static Device read(EnhancedDocument item) {
        Set<MemberId> members =
                item.getStringSet("members").stream().map(MemberId::of).collect(Collectors.toUnmodifiableSet());
        return new Device(
                item.getString("pk").substring(PREFIX.length()),
                PushPlatform.valueOf(item.getString("platform")),
                Optional.ofNullable(item.getString("endpoint")),
                Language.valueOf(item.getString("language")),
                members,
                item.getNumber("version").longValue());
    }
}
