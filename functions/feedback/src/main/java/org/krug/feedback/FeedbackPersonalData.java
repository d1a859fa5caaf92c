package org.krug.feedback;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.kernel.PersonalData;

/** What a person answered to surveys. The answer stays counted, the words go. */
@Singleton
final class FeedbackPersonalData implements PersonalData {
    private final ResponseStore store;
    private final Events events;

    FeedbackPersonalData(ResponseStore store, Events events) {
        this.store = store;
        this.events = events;
    }

    @Override
    public String about() {
        return "feedback";
    }

    @Override
    public Map<String, Object> held(Person person, Instant now) {
        List<Map<String, Object>> responses = events.ofClub(person.club()).stream()
                .flatMap(event ->
                        store.find(event.id(), person.member()).stream().map(found -> told(event, found)))
                .toList();
        return responses.isEmpty() ? Map.of() : Map.of("responses", responses);
    }

    private static Map<String, Object> told(Event event, Response response) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("event", event.id().toString());
        told.put("title", event.title());
        told.put("at", response.at().toString());
        told.put("liked", response.answer().liked());
        told.put("recommend", response.answer().recommend());
        told.put("comment", response.answer().comment());
        return told;
    }

    @Override
    public void forget(Person person, Instant now) {
        for (Event event : events.ofClub(person.club())) {
            store.find(event.id(), person.member())
                    .filter(response -> !response.answer().comment().isEmpty())
                    .ifPresent(response -> store.forgetComment(event.id(), person.member()));
        }
    }
}
