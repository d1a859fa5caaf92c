package org.krug.notify;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.events.Message;
import org.krug.kernel.PersonalData;
import org.krug.registration.Registration;
import org.krug.registration.Registrations;

/** Which letters a person got: the marks that keep them from being sent twice. They hold ids, and not for ever. */
@Singleton
final class NotifyPersonalData implements PersonalData {
    private static final Set<Kind> ONCE = Set.of(Kind.INVITATION, Kind.RECONFIRM, Kind.TOMORROW, Kind.SURVEY);

    private final MarkStore marks;
    private final Events events;
    private final Registrations registrations;

    NotifyPersonalData(MarkStore marks, Events events, Registrations registrations) {
        this.marks = marks;
        this.events = events;
        this.registrations = registrations;
    }

    @Override
    public String about() {
        return "letters";
    }

    @Override
    public Map<String, Object> held(Person person, Instant now) {
        List<Map<String, Object>> letters = new ArrayList<>();
        for (Event event : remembered(person, now)) {
            for (Mark sent : marks.sent(possible(event, person))) {
                Map<String, Object> told = new LinkedHashMap<>();
                told.put("event", event.id().toString());
                told.put("title", event.title());
                told.put("letter", sent.kind().slug());
                told.put("rememberedUntil", sent.until().toString());
                letters.add(told);
            }
        }
        return letters.isEmpty() ? Map.of() : Map.of("sent", letters);
    }

    @Override
    public void forget(Person person, Instant now) {
        for (Event event : remembered(person, now)) {
            marks.sent(possible(event, person)).forEach(marks::release);
        }
    }

    private List<Event> remembered(Person person, Instant now) {
        return events.ofClub(person.club()).stream()
                .filter(event -> Retention.until(event).isAfter(now))
                .toList();
    }

    /** All the marks that can be: a letter tells of one version of the event or of the registration, or is sent once only. */
    private List<Mark> possible(Event event, Person person) {
        long newest = registrations
                .find(event.id(), person.member())
                .map(Registration::version)
                .map(version -> Math.max(version, event.version()))
                .orElse(0L);
        List<Mark> possible = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (!kind.isLetter()) {
                continue;
            }
            long last = kind == Kind.MESSAGE ? Message.MOST : ONCE.contains(kind) ? 0 : newest;
            for (long version = ONCE.contains(kind) ? 0 : 1; version <= last; version++) {
                possible.add(new Mark(event.id(), kind, version, person.member(), Retention.until(event)));
            }
        }
        return possible;
    }
}
