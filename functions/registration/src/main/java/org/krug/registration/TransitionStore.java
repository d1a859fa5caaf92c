package org.krug.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Once;
import org.krug.kernel.Settings;
import org.krug.kernel.Transactions;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Writes a transition as one transaction: the registrations, each conditioned on its version; the seats, conditioned on their counts; and that
 * the person was not admitted, for cancelling and entering must never both win.
 */
final class TransitionStore {
    private static final String SAME_VERSION = "version = :version";

    private final Transactions transactions;

    TransitionStore(Transactions transactions) {
        this.transactions = transactions;
    }

    Transition.Written write(Transition transition, Once<Optional<Entry>> once) {
        Optional<Entry> first = Optional.of(transition.moves().getFirst().after());
        List<TransactWriteItem> writes = new ArrayList<>();
        transition.moves().forEach(move -> writes.add(put(move)));
        transition.seats().ifPresent(change -> writes.add(SeatsItem.write(transition.event(), change)));
        int admission = writes.size();
        transition.notAdmitted().ifPresent(member -> writes.add(AdmissionItem.absent(transition.event(), member)));
        return switch (transactions.write(writes, once, first)) {
            case Transactions.Written.Committed() -> new Transition.Written.Done();
            // Nothing else: who was also confirmed meanwhile is to be judged by what they are now.
            case Transactions.Written.Rejected(var failed)
            when failed.keySet().equals(Set.of(admission)) -> admitted(failed.getOrDefault(admission, Map.of()));
            case Transactions.Written.Rejected rejected -> new Transition.Written.Changed();
        };
    }

    private static Transition.Written admitted(Map<String, AttributeValue> item) {
        EnhancedDocument admission = EnhancedDocument.fromAttributeValueMap(item);
        return new Transition.Written.Admitted(
                Boolean.TRUE.equals(admission.getBoolean("walkIn")), Instant.parse(admission.getString("at")));
    }

    private static TransactWriteItem put(Transition.Move move) {
        Put.Builder put = Put.builder()
                .tableName(Settings.table("registration"))
                .item(EntryItem.toDocument(move.after()).toMap());
        move.before()
                .ifPresentOrElse(
                        before -> put.conditionExpression(SAME_VERSION)
                                .expressionAttributeValues(version(before.registration())),
                        () -> put.conditionExpression("attribute_not_exists(pk)"));
        return TransactWriteItem.builder().put(put.build()).build();
    }

    static TransactWriteItem unchanged(Registration registration) {
        return check(ConditionCheck.builder()
                .key(EntryItem.key(registration.event(), registration.member()))
                .conditionExpression(SAME_VERSION)
                .expressionAttributeValues(version(registration)));
    }

    static TransactWriteItem absent(EventId event, MemberId member) {
        return check(ConditionCheck.builder()
                .key(EntryItem.key(event, member))
                .conditionExpression("attribute_not_exists(pk)"));
    }

    private static TransactWriteItem check(ConditionCheck.Builder check) {
        return TransactWriteItem.builder()
                .conditionCheck(check.tableName(Settings.table("registration")).build())
                .build();
    }

    private static Map<String, AttributeValue> version(Registration registration) {
        return Map.of(":version", SeatsItem.number(registration.version()));
    }
}
