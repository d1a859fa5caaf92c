package org.krug.registration;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a registration lies in the table. The indexes hold only those that have their attribute: {@code place} who waits, {@code due} the open
 * offers.
 */
final class EntryItem {
    static final String PERSON = "PERSON#";
    private static final String EVENT = "EVENT#";
    /** Always three digits of a second, so that moments sort as texts. */
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private EntryItem() {}

    static String pk(EventId event) {
        return EVENT + event;
    }

    static String sk(MemberId member) {
        return PERSON + member;
    }

    static Map<String, AttributeValue> key(EventId event, MemberId member) {
        return Map.of("pk", AttributeValue.fromS(pk(event)), "sk", AttributeValue.fromS(sk(member)));
    }

    static EnhancedDocument toDocument(Entry entry) {
        Registration registration = entry.registration();
        EnhancedDocument.Builder item = EnhancedDocument.builder()
                .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
                .putString("pk", pk(registration.event()))
                .putString("sk", sk(registration.member()))
                .putString("member", registration.member().toString())
                .putString("ticket", registration.ticket().toString())
                .putString("state", registration.state().name())
                .putList(
                        "history",
                        registration.history().stream().map(EntryItem::line).toList(),
                        EnhancedType.of(String.class))
                .putNumber("version", registration.version())
                .putNumber("offersMade", entry.offers().made())
                .putNumber("offersExpired", entry.offers().expired())
                .putBoolean("walkedIn", entry.door().walkedIn())
                .putNumber("admissionVersion", entry.door().version());
        // Who walked in keeps the number but leaves the line, for no offer may go to them.
        String place = entry.door().walkedIn() ? "keptPlace" : "place";
        registration.place().ifPresent(number -> item.putNumber(place, number));
        registration.offeredUntil().ifPresent(until -> item.putString("due", SORTABLE.format(until)));
        return item.build();
    }

    static Optional<Entry> fromDocument(EnhancedDocument item) {
        String pk = item.getString("pk");
        String sk = item.getString("sk");
        if (!pk.startsWith(EVENT) || !sk.startsWith(PERSON)) {
            return Optional.empty();
        }
        Registration registration = new Registration(
                EventId.of(pk.substring(EVENT.length())),
                MemberId.of(sk.substring(PERSON.length())),
                UUID.fromString(item.getString("ticket")),
                RegistrationState.valueOf(item.getString("state")),
                place(item),
                Optional.ofNullable(item.getString("due")).map(Instant::parse),
                history(item),
                item.getNumber("version").longValue());
        return Optional.of(new Entry(
                registration,
                new Entry.Offers(number(item, "offersMade"), number(item, "offersExpired")),
                new Entry.Door(item.getBoolean("walkedIn"), number(item, "admissionVersion"))));
    }

    private static OptionalLong place(EnhancedDocument item) {
        return List.of("place", "keptPlace").stream()
                .filter(item::isPresent)
                .mapToLong(name -> item.getNumber(name).longValue())
                .findFirst();
    }

    private static int number(EnhancedDocument item, String name) {
        return item.getNumber(name).intValue();
    }

    private static String line(Registration.Entered entered) {
        return entered.state() + " " + entered.at();
    }

    private static List<Registration.Entered> history(EnhancedDocument item) {
        return item.getListOfUnknownType("history").stream()
                .map(line -> line.s().split(" ", 2))
                .map(Arrays::asList)
                .map(parts -> new Registration.Entered(
                        RegistrationState.valueOf(parts.getFirst()), Instant.parse(parts.getLast())))
                .toList();
    }
}
