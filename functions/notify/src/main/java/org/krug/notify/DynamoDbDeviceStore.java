package org.krug.notify;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.krug.contract.MemberId;
import org.krug.kernel.Once;
import org.krug.kernel.Table;
import org.krug.kernel.Transactions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Devices in the notify table: the device itself, a pointer from each of the members that its person is, and one from its endpoint. They are always
 * written together.
 */
@Singleton
final class DynamoDbDeviceStore implements DeviceStore {
    private final Table table;
    private final Transactions transactions;

    DynamoDbDeviceStore(DynamoDbClient client, Transactions transactions) {
        this.table = new Table(client, "notify");
        this.transactions = transactions;
    }

    @Override
    public Optional<Device> find(String id) {
        return table.find(DeviceItem.key(id)).map(DeviceItem::read);
    }

    @Override
    public Optional<Device> at(String endpoint) {
        return table.find(DeviceItem.endpointKey(endpoint))
                .flatMap(item -> find(item.getString("device")))
                .filter(device -> device.endpoint().equals(Optional.of(endpoint)));
    }

    @Override
    public List<Device> ofMember(MemberId member) {
        return ofMember(
                member,
                table.beginningWith(DeviceItem.memberPk(member), DeviceItem.PREFIX)
                        .map(item -> item.getString("sk").substring(DeviceItem.PREFIX.length()))
                        .toList());
    }

    @Override
    public List<Device> ofMember(MemberId member, List<String> ids) {
        return table.findAll(ids.stream().map(DeviceItem::key).toList()).stream()
                .map(DeviceItem::read)
                .filter(device -> device.members().contains(member))
                .toList();
    }

    @Override
    public boolean put(Device device, List<Device> replaced, Once<Device> once) {
        Optional<Device> before =
                replaced.stream().filter(old -> old.id().equals(device.id())).findFirst();
        Set<Map<String, AttributeValue>> kept = new HashSet<>(pointers(device));
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(TransactWriteItem.builder()
                .put(put -> {
                    put.tableName(table.name()).item(DeviceItem.of(device));
                    before.ifPresentOrElse(
                            old -> put.conditionExpression("version = :old")
                                    .expressionAttributeValues(Map.of(":old", DeviceItem.number(old.version()))),
                            () -> put.conditionExpression("attribute_not_exists(pk)"));
                })
                .build());
        replaced.stream()
                .filter(old -> !old.id().equals(device.id()))
                .forEach(other -> writes.add(deleteUnchanged(other)));
        device.members()
                .forEach(member -> writes.add(TransactWriteItem.builder()
                        .put(put -> put.tableName(table.name()).item(DeviceItem.ofMember(device, member)))
                        .build()));
        device.endpoint().ifPresent(endpoint -> writes.add(putEndpoint(device, endpoint, replaced)));
        Set<Map<String, AttributeValue>> gone = new LinkedHashSet<>();
        replaced.forEach(old -> gone.addAll(pointers(old)));
        gone.removeAll(kept);
        gone.forEach(key -> writes.add(delete(key)));
        return transactions.write(writes, once, device) instanceof Transactions.Written.Committed;
    }

    @Override
    public boolean remove(Device device) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(deleteUnchanged(device));
        pointers(device).forEach(key -> writes.add(delete(key)));
        return transactions.write(writes) instanceof Transactions.Written.Committed;
    }

    /** If it is still that of one of the devices that were read, or of none. */
    private TransactWriteItem putEndpoint(Device device, String endpoint, List<Device> replaced) {
        String other = replaced.isEmpty() ? device.id() : replaced.getLast().id();
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table.name())
                        .item(DeviceItem.ofEndpoint(device, endpoint))
                        .conditionExpression("attribute_not_exists(pk) OR device IN (:self, :other)")
                        .expressionAttributeValues(Map.of(
                                ":self", AttributeValue.fromS(device.id()), ":other", AttributeValue.fromS(other))))
                .build();
    }

    private List<Map<String, AttributeValue>> pointers(Device device) {
        return pointersOf(device).stream()
                .map(item -> Table.key(text(item, "pk"), text(item, "sk")))
                .toList();
    }

    private static List<Map<String, AttributeValue>> pointersOf(Device device) {
        return Stream.concat(
                        device.members().stream().map(member -> DeviceItem.ofMember(device, member)),
                        device.endpoint().stream().map(endpoint -> DeviceItem.ofEndpoint(device, endpoint)))
                .toList();
    }

    private TransactWriteItem deleteUnchanged(Device device) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table.name())
                        .key(DeviceItem.key(device.id()))
                        .conditionExpression("version = :old")
                        .expressionAttributeValues(Map.of(":old", DeviceItem.number(device.version()))))
                .build();
    }

    private TransactWriteItem delete(Map<String, AttributeValue> key) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table.name()).key(key))
                .build();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).orElseThrow().s();
    }
}
