package org.krug.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Lookup;
import org.krug.kernel.Lookups;
import org.krug.kernel.Once;
import org.krug.kernel.Table;
import org.krug.kernel.Transactions;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Registrations in DynamoDB: an event is one partition, with a person's registration and the seats as its items. */
@Singleton
final class DynamoDbRegistrationStore implements RegistrationStore {
    private final DynamoDbClient client;
    private final Table table;
    private final Lookups lookups;
    private final TransitionStore transitions;

    DynamoDbRegistrationStore(DynamoDbClient client, Lookups lookups, Transactions transactions) {
        this.client = client;
        this.table = new Table(client, "registration");
        this.lookups = lookups;
        this.transitions = new TransitionStore(transactions);
    }

    @Override
    public View view(EventId event, MemberId member) {
        return lookups.read(viewing(event, member));
    }

    @Override
    public Lookup<View> viewing(EventId event, MemberId member) {
        return lookup(event, member)
                .and(
                        Lookup.of(new Lookup.Place(table.name(), SeatsItem.key(event))),
                        (entry, seats) -> new View(
                                entry,
                                SeatsItem.fromItem(
                                        seats.map(EnhancedDocument::toMap).orElse(Map.of()))));
    }

    @Override
    public Optional<Entry> find(EventId event, MemberId member) {
        return table.find(EntryItem.key(event, member)).flatMap(EntryItem::fromDocument);
    }

    @Override
    public Lookup<Optional<Entry>> lookup(EventId event, MemberId member) {
        return Lookup.of(new Lookup.Place(table.name(), EntryItem.key(event, member)))
                .map(item -> item.flatMap(EntryItem::fromDocument));
    }

    @Override
    public List<Entry> findAll(EventId event, Collection<MemberId> members) {
        return table
                .findAll(members.stream()
                        .map(member -> EntryItem.key(event, member))
                        .toList())
                .stream()
                .flatMap(item -> EntryItem.fromDocument(item).stream())
                .toList();
    }

    @Override
    public Optional<Entry> byTicket(EventId event, UUID ticket) {
        return first(query(
                event, "byTicket", "ticket = :ticket", Map.of(":ticket", AttributeValue.fromS(ticket.toString()))));
    }

    @Override
    public List<Entry> ofEvent(EventId event) {
        return all(people(event).build());
    }

    @Override
    public List<Entry> page(EventId event, Optional<MemberId> after, int most) {
        QueryRequest.Builder query = people(event).limit(most);
        after.ifPresent(member -> query.exclusiveStartKey(EntryItem.key(event, member)));
        return entries(client.query(query.build()).items());
    }

    @Override
    public List<Entry> ofMember(MemberId member) {
        return all(QueryRequest.builder()
                .tableName(table.name())
                .indexName("byMember")
                .keyConditionExpression("#member = :member")
                .expressionAttributeNames(Map.of("#member", "member"))
                .expressionAttributeValues(Map.of(":member", AttributeValue.fromS(member.toString())))
                .build());
    }

    @Override
    public Seats seats(EventId event) {
        return SeatsItem.fromItem(
                table.find(SeatsItem.key(event)).map(EnhancedDocument::toMap).orElse(Map.of()));
    }

    @Override
    public Optional<Entry> firstWaiting(EventId event) {
        return first(query(event, "byPlace", "place > :zero", Map.of(":zero", SeatsItem.number(0))));
    }

    @Override
    public int waitingBefore(EventId event, long place, int most) {
        return client.query(query(event, "byPlace", "place < :place", Map.of(":place", SeatsItem.number(place)))
                        .select(Select.COUNT)
                        .limit(most)
                        .build())
                .count();
    }

    @Override
    public Optional<Entry> firstOffer(EventId event) {
        return first(query(event, "byDue", "due > :first", Map.of(":first", AttributeValue.fromS("0"))));
    }

    @Override
    public long drawPlace(EventId event) {
        Map<String, AttributeValue> drawn = client.updateItem(u -> u.tableName(table.name())
                        .key(SeatsItem.key(event))
                        .updateExpression("ADD lastPlace :one, held :zero, waiting :zero")
                        .expressionAttributeValues(Map.of(":one", SeatsItem.number(1), ":zero", SeatsItem.number(0)))
                        .returnValues(ReturnValue.UPDATED_NEW))
                .attributes();
        return SeatsItem.fromItem(drawn).lastPlace();
    }

    @Override
    public Transition.Written write(Transition transition) {
        return transitions.write(transition, Once.unkept());
    }

    @Override
    public Transition.Written write(Transition transition, Once<Optional<Entry>> once) {
        return transitions.write(transition, once);
    }

    @Override
    public void reconfirmationSettled(EventId event, Instant due) {
        client.updateItem(UpdateItemRequest.builder()
                .tableName(table.name())
                .key(SeatsItem.key(event))
                .updateExpression("SET reconfirmationSettled = :due ADD held :zero, waiting :zero, lastPlace :zero")
                .expressionAttributeValues(
                        Map.of(":due", AttributeValue.fromS(due.toString()), ":zero", SeatsItem.number(0)))
                .build());
    }

    @Override
    public TransactWriteItem unchanged(Registration registration) {
        return TransitionStore.unchanged(registration);
    }

    @Override
    public TransactWriteItem absent(EventId event, MemberId member) {
        return TransitionStore.absent(event, member);
    }

    @Override
    public Optional<Entry> fromItem(EnhancedDocument item) {
        return EntryItem.fromDocument(item);
    }

    private QueryRequest.Builder people(EventId event) {
        return QueryRequest.builder()
                .tableName(table.name())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :person)")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(EntryItem.pk(event)),
                        ":person", AttributeValue.fromS(EntryItem.PERSON)));
    }

    private QueryRequest.Builder query(
            EventId event, String index, String condition, Map<String, AttributeValue> values) {
        Map<String, AttributeValue> all = new HashMap<>(values);
        all.put(":pk", AttributeValue.fromS(EntryItem.pk(event)));
        return QueryRequest.builder()
                .tableName(table.name())
                .indexName(index)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND " + condition)
                .expressionAttributeValues(all);
    }

    private Optional<Entry> first(QueryRequest.Builder query) {
        return entries(client.query(query.limit(1).build()).items()).stream().findFirst();
    }

    private List<Entry> all(QueryRequest query) {
        return entries(client.queryPaginator(query).items().stream().toList());
    }

    private static List<Entry> entries(List<Map<String, AttributeValue>> items) {
        return items.stream().flatMap(item -> entry(item).stream()).toList();
    }

    private static Optional<Entry> entry(Map<String, AttributeValue> item) {
        return EntryItem.fromDocument(EnhancedDocument.fromAttributeValueMap(item));
    }
}
