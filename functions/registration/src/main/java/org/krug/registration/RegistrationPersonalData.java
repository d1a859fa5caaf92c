package org.krug.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.krug.contract.ProblemType;
import org.krug.contract.registration.RegistrationAction;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.kernel.Outcome;
import org.krug.kernel.PersonalData;

/** A person's places at events. Registrations hold ids and states only: who leaves gives up what is to come, and what was stays counted. */
@Singleton
final class RegistrationPersonalData implements PersonalData {
    private final RegistrationStore store;
    private final RegistrationDesk desk;
    private final Events events;

    RegistrationPersonalData(RegistrationStore store, RegistrationDesk desk, Events events) {
        this.store = store;
        this.desk = desk;
        this.events = events;
    }

    @Override
    public String about() {
        return "registrations";
    }

    @Override
    public Map<String, Object> held(Person person, Instant now) {
        List<Map<String, Object>> registrations = store.ofMember(person.member()).stream()
                .map(entry -> told(entry, now))
                .toList();
        return registrations.isEmpty() ? Map.of() : Map.of("registrations", registrations);
    }

    private Map<String, Object> told(Entry entry, Instant now) {
        Registration registration = entry.registration();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("event", registration.event().toString());
        events.find(registration.event()).ifPresent(event -> {
            told.put("title", event.title());
            told.put("starts", event.times().starts().toString());
            told.put("state", Standing.of(entry, event.times(), now).name());
        });
        told.put("ticket", registration.ticket().toString());
        registration.place().ifPresent(place -> told.put("placeInLine", place));
        registration.offeredUntil().ifPresent(until -> told.put("offeredUntil", until.toString()));
        told.put("offersMade", entry.offers().made());
        told.put("offersExpired", entry.offers().expired());
        told.put("walkedIn", entry.door().walkedIn());
        told.put(
                "history",
                registration.history().stream()
                        .map(entered -> Map.of(
                                "state",
                                (Object) entered.state().name(),
                                "at",
                                entered.at().toString()))
                        .toList());
        return told;
    }

    /** Cancels what is to come by the usual rule, so that each seat goes to the first who waits. */
    @Override
    public void forget(Person person, Instant now) {
        for (Event event : events.ofClub(person.club())) {
            if (!event.overAt(now) && store.find(event.id(), person.member()).isPresent()) {
                Outcome<?> cancelled =
                        desk.ask(new RegistrationRequest(RegistrationAction.CANCEL, event, person.member(), now));
                // Any other refusal means that there is no place to give up.
                if (cancelled instanceof Outcome.Refused<?>(var refusal) && refusal.type() == ProblemType.BUSY) {
                    cancelled.orRefuse();
                }
            }
        }
    }
}
