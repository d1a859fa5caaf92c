package org.krug.live;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.kernel.PersonalData;

/** What the live counts saw of a person, by id: it stays, for the counts are made of it. Nobody who has left watches. */
@Singleton
final class LivePersonalData implements PersonalData {
    private final CountStore counts;
    private final ConnectionStore connections;
    private final ListenerStore listeners;
    private final Events events;

    LivePersonalData(CountStore counts, ConnectionStore connections, ListenerStore listeners, Events events) {
        this.counts = counts;
        this.connections = connections;
        this.listeners = listeners;
        this.events = events;
    }

    @Override
    public String about() {
        return "liveCounts";
    }

    @Override
    public Map<String, Object> held(Person person, Instant now) {
        List<Map<String, Object>> seen = events.ofClub(person.club()).stream()
                .map(event -> told(event, person))
                .filter(told -> told.size() > 1)
                .toList();
        Map<String, Object> held = new LinkedHashMap<>();
        if (!seen.isEmpty()) {
            held.put("events", seen);
        }
        int listening = listeners.ofMember(person.member()).size();
        if (listening > 0) {
            held.put("openConnections", listening);
        }
        return held;
    }

    private Map<String, Object> told(Event event, Person person) {
        Seen seen = Objects.requireNonNull(
                counts.seen(event.id(), List.of(person.member())).get(person.member()));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("event", event.id().toString());
        seen.registration()
                .ifPresent(registration ->
                        told.put("countedAs", registration.state().name()));
        seen.admission()
                .ifPresent(admission -> told.put("admittedAt", admission.at().toString()));
        long watching = connections.ofEvent(event.id()).stream()
                .filter(connection -> connection.watcher().member().equals(person.member()))
                .count();
        if (watching > 0) {
            told.put("openConnections", watching);
        }
        return told;
    }

    @Override
    public void forget(Person person, Instant now) {
        listeners.ofMember(person.member()).forEach(listeners::remove);
        for (Event event : events.ofClub(person.club())) {
            connections.ofEvent(event.id()).stream()
                    .filter(connection -> connection.watcher().member().equals(person.member()))
                    .forEach(connections::remove);
        }
    }
}
