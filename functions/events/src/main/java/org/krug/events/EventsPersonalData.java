package org.krug.events;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.krug.contract.EventId;
import org.krug.kernel.PersonalData;

/** What a person did for events as an organiser: messages they wrote to the event's people, doors they opened and closed. */
@Singleton
final class EventsPersonalData implements PersonalData {
    private final Events events;
    private final MessageStore store;

    EventsPersonalData(Events events, MessageStore store) {
        this.events = events;
        this.store = store;
    }

    @Override
    public String about() {
        return "organising";
    }

    @Override
    public Map<String, Object> held(Person person, Instant now) {
        List<Event> all = events.ofClub(person.club());
        Map<EventId, List<Message>> messages =
                store.writtenBy(person.member(), all.stream().map(Event::id).toList()).stream()
                        .collect(Collectors.groupingBy(Message::event));
        List<Map<String, Object>> written = all.stream()
                .flatMap(event ->
                        messages.getOrDefault(event.id(), List.of()).stream().map(message -> told(event, message)))
                .toList();
        List<Map<String, Object>> turned = all.stream()
                .flatMap(event -> event.doorTurns().stream()
                        .filter(turn -> turn.by().equals(person.member()))
                        .map(turn -> told(event, turn)))
                .toList();
        Map<String, Object> held = new LinkedHashMap<>();
        if (!written.isEmpty()) {
            held.put("written", written);
        }
        if (!turned.isEmpty()) {
            held.put("doors", turned);
        }
        return held;
    }

    private static Map<String, Object> told(Event event, Message message) {
        Map<String, Object> told = of(event);
        told.put("number", message.number());
        told.put("at", message.at().toString());
        told.put("audience", message.audience().name());
        told.put("subject", message.subject());
        told.put("text", message.text());
        return told;
    }

    private static Map<String, Object> told(Event event, Event.DoorTurn turn) {
        Map<String, Object> told = of(event);
        told.put("at", turn.at().toString());
        told.put("opened", turn.open());
        return told;
    }

    private static Map<String, Object> of(Event event) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("event", event.id().toString());
        told.put("title", event.title());
        return told;
    }

    /** A message is the club's word and a turn of the doors a fact; both keep the id of whose they were. */
    @Override
    public void forget(Person person, Instant now) {}
}
