package org.krug.checkin;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.kernel.PersonalData;

/** A person at the doors of a club. Scans are facts about ids and stay; what devices sent that was no scan may name anybody. */
@Singleton
final class CheckinPersonalData implements PersonalData {
    private final CheckinStore store;
    private final QuarantineStore quarantine;
    private final Events events;

    CheckinPersonalData(CheckinStore store, QuarantineStore quarantine, Events events) {
        this.store = store;
        this.quarantine = quarantine;
        this.events = events;
    }

    @Override
    public String about() {
        return "checkIns";
    }

    @Override
    public Map<String, Object> held(Person person, Instant now) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (Event event : events.ofClub(person.club())) {
            Map<String, Object> atEvent = atEvent(event.id(), person);
            if (!atEvent.isEmpty()) {
                Map<String, Object> whole = new LinkedHashMap<>();
                whole.put("event", event.id().toString());
                whole.put("title", event.title());
                whole.putAll(atEvent);
                told.add(whole);
            }
        }
        return told.isEmpty() ? Map.of() : Map.of("events", told);
    }

    private Map<String, Object> atEvent(EventId event, Person person) {
        Map<String, Object> told = new LinkedHashMap<>();
        store.standing(event, person.member()).ifPresent(standing -> told.put("admission", admission(standing)));
        putSome(told, "scans", scans(event, person.member()));
        putSome(told, "devices", devices(event, person.member()));
        putSome(
                told,
                "notUnderstood",
                quarantine.ofEvent(event).stream()
                        .filter(kept -> isAbout(kept, person))
                        .map(kept -> Map.<String, Object>of(
                                "receivedAt", kept.receivedAt().toString(), "sent", kept.raw()))
                        .toList());
        return told;
    }

    private static void putSome(Map<String, Object> told, String name, List<Map<String, Object>> some) {
        if (!some.isEmpty()) {
            told.put(name, some);
        }
    }

    private static Map<String, Object> admission(Standing standing) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("at", standing.at().toString());
        told.put("receivedAt", standing.receivedAt().toString());
        told.put("walkIn", standing.walkIn());
        standing.undoneAt().ifPresent(undone -> told.put("takenBackAt", undone.toString()));
        return told;
    }

    private List<Map<String, Object>> scans(EventId event, MemberId member) {
        return store.scans(event, member).stream()
                .map(recorded -> {
                    Scan scan = recorded.scan();
                    Map<String, Object> told = new LinkedHashMap<>();
                    told.put("at", scan.times().scannedAt().toString());
                    told.put("receivedAt", scan.times().receivedAt().toString());
                    told.put("kind", scan.source().kind().name());
                    told.put("device", scan.source().device());
                    told.put("outcome", recorded.outcome().name());
                    return told;
                })
                .toList();
    }

    /** Devices that the person scanned with as a steward. */
    private List<Map<String, Object>> devices(EventId event, MemberId steward) {
        return store.contacts(event, steward).stream()
                .map(contact -> Map.<String, Object>of(
                        "device", contact.device(), "at", contact.at().toString()))
                .toList();
    }

    private static boolean isAbout(QuarantineStore.Quarantined kept, Person person) {
        return kept.steward().equals(person.member()) || person.namedIn(kept.raw());
    }

    @Override
    public void forget(Person person, Instant now) {
        events.ofClub(person.club()).forEach(event -> quarantine.blank(event.id(), kept -> isAbout(kept, person)));
    }
}
