package org.krug.checkin;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Once;
import org.krug.kernel.Settings;
import org.krug.kernel.Transactions;
import org.krug.kernel.Transactions.Written.Rejected;
import org.krug.registration.Registrations;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The door's table in DynamoDB. */
@Singleton
final class DynamoDbCheckinStore implements CheckinStore {
    private static final int NONCE = 0;
    private static final int SCAN = 1;
    private static final int STANDING = 2;

    private final CheckinReads table;
    private final Transactions transactions;
    private final Registrations registrations;

    DynamoDbCheckinStore(CheckinReads table, Transactions transactions, Registrations registrations) {
        this.table = table;
        this.transactions = transactions;
        this.registrations = registrations;
    }

    @Override
    public Optional<Standing> standing(EventId event, MemberId member) {
        return table.find(StandingItem.key(event, member)).map(StandingItem::fromDocument);
    }

    @Override
    public List<Standing> standings(EventId event) {
        return table.beginningWith(event, CheckinKey.ADMISSION)
                .map(StandingItem::fromDocument)
                .toList();
    }

    @Override
    public List<Standing> standings(EventId event, int most, Optional<MemberId> after) {
        String from = CheckinKey.ADMISSION + after.map(MemberId::toString).orElse("");
        // '~' sorts after every id.
        String to = CheckinKey.ADMISSION + "~";
        String pk = CheckinKey.pk(event);
        return table.between(new CheckinKey(pk, from), new CheckinKey(pk, to), most)
                .map(StandingItem::fromDocument)
                .toList();
    }

    @Override
    public List<Recorded> scans(EventId event, MemberId member) {
        return table.beginningWith(event, CheckinKey.scansOf(member))
                .map(ScanItem::fromDocument)
                .toList();
    }

    @Override
    public List<Recorded> scans(EventId event) {
        return table.beginningWith(event, CheckinKey.SCAN)
                .map(ScanItem::fromDocument)
                .toList();
    }

    @Override
    public Set<MemberId> noted(EventId event) {
        return table.beginningWith(event, CheckinKey.NOTED)
                .map(item -> MemberId.of(item.getString("sk").substring(CheckinKey.NOTED.length())))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Standing> standings(EventId event, Set<MemberId> people) {
        return table
                .findAll(people.stream()
                        .map(member -> StandingItem.key(event, member))
                        .toList())
                .stream()
                .map(StandingItem::fromDocument)
                .toList();
    }

    @Override
    public Optional<Earlier> earlier(EventId event, Attempt.Nonce nonce) {
        return table.find(CheckinKey.nonce(event, nonce))
                .flatMap(mark -> table.find(new CheckinKey(CheckinKey.pk(event), mark.getString("scan")))
                        .map(scan -> new Earlier(
                                ScanItem.fromDocument(scan),
                                mark.getString("content").equals(digest(nonce)))));
    }

    @Override
    public Recorded scan(CheckinKey key) {
        return table.find(key).map(ScanItem::fromDocument).orElseThrow();
    }

    @Override
    public Written write(Entry entry, Once<Recorded> once) {
        EventId event = entry.event();
        List<TransactWriteItem> writes = new ArrayList<>(5);
        writes.add(NONCE, ifAbsent(nonce(entry)));
        writes.add(SCAN, put(ScanItem.toDocument(event, entry.recorded())));
        entry.standing()
                .ifPresent(move -> writes.add(
                        STANDING,
                        StandingWriteItem.of(event, entry.recorded().scan().member(), move)));
        entry.basis().ifPresent(basis -> writes.add(unchanged(entry, basis)));
        if (entry.recorded().isNoted()) {
            writes.add(noted(event, entry.recorded().scan().member()));
        }
        if (!(transactions.write(writes, once, entry.recorded()) instanceof Rejected rejected)) {
            return new Written.Done();
        }
        if (rejected.at(NONCE)) {
            return new Written.Repeated();
        }
        return entry.standing().isPresent() && rejected.at(STANDING)
                ? new Written.StandingMoved(standing(rejected.failed().getOrDefault(STANDING, Map.of())))
                : new Written.RegistrationMoved();
    }

    private TransactWriteItem unchanged(Entry entry, Basis basis) {
        return basis.registration()
                .map(registrations::unchanged)
                .orElseGet(() -> registrations.absent(
                        entry.event(), entry.recorded().scan().member()));
    }

    private static Optional<Standing> standing(Map<String, AttributeValue> item) {
        return item.isEmpty() ? Optional.empty() : Optional.of(StandingItem.fromDocument(CheckinItem.document(item)));
    }

    private static TransactWriteItem noted(EventId event, MemberId member) {
        return put(CheckinItem.builder(CheckinKey.noted(event, member)).build());
    }

    private static EnhancedDocument nonce(Entry entry) {
        return CheckinItem.builder(CheckinKey.nonce(entry.event(), entry.nonce()))
                .putString("content", digest(entry.nonce()))
                .putString(
                        "scan",
                        CheckinKey.scan(entry.event(), entry.recorded().scan()).sk())
                .build();
    }

    private static String digest(Attempt.Nonce nonce) {
        return CheckinKey.digest(nonce.content());
    }

    private static TransactWriteItem put(EnhancedDocument item) {
        return TransactWriteItem.builder().put(puts(item).build()).build();
    }

    private static TransactWriteItem ifAbsent(EnhancedDocument item) {
        return TransactWriteItem.builder()
                .put(puts(item).conditionExpression("attribute_not_exists(pk)").build())
                .build();
    }

    private static Put.Builder puts(EnhancedDocument item) {
        return Put.builder().tableName(Settings.table("checkin")).item(item.toMap());
    }

    @Override
    public boolean undo(TakenBack back, Once<Standing> once) {
        Standing undone = back.undone();
        EnhancedDocument trace = StandingItem.toDocument(back.event(), back.standing()).toBuilder()
                .putString("sk", CheckinKey.undo(back.event(), undone).sk())
                .putString("undoneBy", back.by().toString())
                .putString("undoneAt", undone.undoneAt().orElseThrow().toString())
                .build();
        Move move = new Move(Optional.of(back.standing()), Optional.of(undone));
        Transactions.Written written = transactions.write(
                List.of(
                        StandingWriteItem.of(back.event(), undone.member(), move),
                        put(trace),
                        noted(back.event(), undone.member())),
                once,
                undone);
        return written instanceof Transactions.Written.Committed;
    }

    @Override
    public void keep(EventId event, Contact contact, Once<Contact> once) {
        PutItemRequest put = PutItemRequest.builder()
                .tableName(Settings.table("checkin"))
                .item(DeviceItem.toDocument(event, contact).toMap())
                .build();
        transactions.put(put, once, contact);
    }

    @Override
    public List<Contact> contacts(EventId event, MemberId steward) {
        return table.beginningWith(event, CheckinKey.CONTACT)
                .map(DeviceItem::contact)
                .filter(contact -> contact.steward().equals(steward))
                .toList();
    }

    @Override
    public List<Contact> contacts(EventId event, String device) {
        return table.beginningWith(event, CheckinKey.contactsOf(device))
                .map(DeviceItem::contact)
                .toList();
    }
}
