package org.krug.events;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.events.AgendaItem;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How an event lies in the table. Instants are ISO texts; an event's own are in whole seconds, so that they sort as they follow. */
final class EventItem {
    static final String KIND = "EVENT";

    private EventItem() {}

    static String pk(EventId event) {
        return "EVENT#" + event;
    }

    static Map<String, AttributeValue> key(EventId event) {
        return Map.of("pk", AttributeValue.fromS(pk(event)), "sk", AttributeValue.fromS(KIND));
    }

    static EnhancedDocument toDocument(Event event) {
        EnhancedDocument.Builder item = EnhancedDocument.builder()
                .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
                .putString("pk", pk(event.id()))
                .putString("sk", KIND)
                .putString("club", event.club().toString())
                .putString("title", event.title())
                .putString("description", event.description())
                .putString("place", event.place())
                .putString("zone", event.zone().getId())
                .putNumber("capacity", event.capacity())
                .putBoolean("staticTickets", event.staticTickets())
                .putString("status", event.status().name())
                .putString("statusSince", event.statusSince().toString())
                .putString("changed", event.changed().toString())
                .putNumber("version", event.version());
        event.published().ifPresent(moment -> item.putString("published", moment.toString()));
        putTimes(item, event.times());
        item.putList(
                "agenda",
                event.agenda().stream().map(EventItem::agendaItem).toList(),
                EnhancedType.mapOf(String.class, String.class));
        item.putList(
                "doorTurns",
                event.doorTurns().stream().map(EventItem::doorTurn).toList(),
                EnhancedType.mapOf(String.class, String.class));
        return item.build();
    }

    private static Map<String, String> doorTurn(Event.DoorTurn turn) {
        Map<String, String> item = new HashMap<>(Map.of(
                "at", turn.at().toString(),
                "turn", turn.open() ? "OPENED" : "CLOSED",
                "by", turn.by().toString()));
        turn.hours().ifPresent(hours -> {
            item.put("from", hours.from().toString());
            item.put("until", hours.until().toString());
        });
        return item;
    }

    private static Map<String, String> agendaItem(AgendaItem item) {
        return Map.of("at", item.at().toString(), "title", item.title(), "who", item.who());
    }

    private static void putTimes(EnhancedDocument.Builder item, Event.Times times) {
        item.putString("invited", times.invited().toString())
                .putString("registrationCloses", times.registrationCloses().toString())
                .putString("reconfirmationAsked", times.reconfirmationAsked().toString())
                .putString("reconfirmationDue", times.reconfirmationDue().toString())
                .putNumber("offerSeconds", times.offerLasts().toSeconds())
                .putString("noOffersAfter", times.noOffersAfter().toString())
                .putString("doorsOpen", times.doorsOpen().toString())
                .putString("starts", times.starts().toString())
                .putString("ends", times.ends().toString())
                .putString("surveyOpens", times.surveyOpens().toString())
                .putString("surveyCloses", times.surveyCloses().toString());
    }

    static Event fromDocument(EnhancedDocument item) {
        return new Event(
                EventId.of(item.getString("pk").substring("EVENT#".length())),
                ClubId.of(item.getString("club")),
                item.getString("title"),
                item.getString("description"),
                item.getString("place"),
                ZoneId.of(item.getString("zone")),
                item.getNumber("capacity").intValue(),
                item.getBoolean("staticTickets"),
                times(item),
                agenda(item),
                doorTurns(item),
                Event.Status.valueOf(item.getString("status")),
                moment(item, "statusSince"),
                item.isPresent("published") ? Optional.of(moment(item, "published")) : Optional.empty(),
                moment(item, "changed"),
                item.getNumber("version").longValue());
    }

    private static List<AgendaItem> agenda(EnhancedDocument item) {
        return elements(item, "agenda")
                .map(each -> new AgendaItem(moment(each, "at"), each.getString("title"), each.getString("who")))
                .toList();
    }

    private static List<Event.DoorTurn> doorTurns(EnhancedDocument item) {
        return elements(item, "doorTurns")
                .map(each -> new Event.DoorTurn(
                        moment(each, "at"),
                        "OPENED".equals(each.getString("turn")),
                        MemberId.of(each.getString("by")),
                        hours(each)))
                .toList();
    }

    private static Optional<Event.Hours> hours(EnhancedDocument turn) {
        return turn.isPresent("from")
                ? Optional.of(new Event.Hours(moment(turn, "from"), moment(turn, "until")))
                : Optional.empty();
    }

    /** The elements of a list; events written before there was such a list have none. */
    private static Stream<EnhancedDocument> elements(EnhancedDocument item, String name) {
        return Optional.ofNullable(item.toMap().get(name)).map(AttributeValue::l).orElse(List.of()).stream()
                .map(each -> EnhancedDocument.fromAttributeValueMap(each.m()));
    }

    private static Event.Times times(EnhancedDocument item) {
        return new Event.Times(
                moment(item, "invited"),
                moment(item, "registrationCloses"),
                moment(item, "reconfirmationAsked"),
                moment(item, "reconfirmationDue"),
                Duration.ofSeconds(item.getNumber("offerSeconds").longValue()),
                moment(item, "noOffersAfter"),
                moment(item, "doorsOpen"),
                moment(item, "starts"),
                moment(item, "ends"),
                moment(item, "surveyOpens"),
                moment(item, "surveyCloses"));
    }

    private static Instant moment(EnhancedDocument item, String name) {
        return Instant.parse(item.getString(name));
    }
}
