package org.krug.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was seen of one person as an item: versions, states and times, no name. */
final class SeenItem {
    static final String PERSON = "PERSON#";

    private SeenItem() {}

    static Map<String, AttributeValue> key(EventId event, MemberId member) {
        return Map.of("pk", AttributeValue.fromS("EVENT#" + event), "sk", AttributeValue.fromS(PERSON + member));
    }

    static Map<String, AttributeValue> of(EventId event, Seen seen) {
        Map<String, AttributeValue> item = new HashMap<>(key(event, seen.member()));
        seen.registration().ifPresent(registration -> {
            item.put("registrationVersion", CountItem.number(registration.version()));
            item.put("state", AttributeValue.fromS(registration.state().name()));
        });
        seen.admission().ifPresent(admission -> {
            item.put("admissionVersion", CountItem.number(admission.version()));
            item.put("at", AttributeValue.fromS(admission.at().toString()));
            item.put("walkIn", AttributeValue.fromBool(admission.walkIn()));
            item.put("undone", AttributeValue.fromBool(admission.undone()));
        });
        return item;
    }

    static Seen seen(Map<String, AttributeValue> item) {
        EnhancedDocument document = EnhancedDocument.fromAttributeValueMap(item);
        return new Seen(
                MemberId.of(document.getString("sk").substring(PERSON.length())),
                Optional.ofNullable(document.getNumber("registrationVersion"))
                        .map(version -> new Seen.OfRegistration(
                                version.longValue(), RegistrationState.valueOf(document.getString("state")))),
                Optional.ofNullable(document.getNumber("admissionVersion"))
                        .map(version -> new Seen.OfAdmission(
                                version.longValue(),
                                Instant.parse(document.getString("at")),
                                document.getBoolean("walkIn"),
                                document.getBoolean("undone"))));
    }
}
