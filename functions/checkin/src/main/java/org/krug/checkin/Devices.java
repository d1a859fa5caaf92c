package org.krug.checkin;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.krug.contract.InvalidInput;
import org.krug.contract.MemberId;
import org.krug.contract.checkin.DoorKnowledge;
import org.krug.events.Event;
import org.krug.kernel.Once;
import org.krug.registration.Registration;
import org.krug.registration.Registrations;
import org.krug.registration.TicketKeys;

/** Measures the clocks of stewards' devices and tells them what they need while they are offline. */
@Singleton
final class Devices {
    /** A clock that is off by more than ten years is no clock. */
    private static final Duration MOST = Duration.ofDays(3653);

    private final CheckinStore store;
    private final TicketKeys keys;
    private final Registrations registrations;

    Devices(CheckinStore store, TicketKeys keys, Registrations registrations) {
        this.store = store;
        this.keys = keys;
        this.registrations = registrations;
    }

    DoorKnowledge contact(Shift steward, String device, Instant deviceTime, Once<DoorKnowledge> once) {
        Duration offset = Duration.between(deviceTime, steward.now());
        if (offset.abs().compareTo(MOST) > 0) {
            throw new InvalidInput("deviceTime", InvalidInput.Rule.WRONG_FORM);
        }
        Event event = steward.event();
        // The contact is kept last: a device that hears nothing back must not count as knowing the door.
        DoorKnowledge knowledge = new DoorKnowledge(
                steward.now(),
                offset.toMillis(),
                keys.of(event.id()).text(),
                event.staticTickets(),
                event.times().doorsOpen(),
                event.times().ends(),
                doorList(event, steward.now()));
        store.keep(
                event.id(),
                new CheckinStore.Contact(device, steward.now(), offset.toMillis(), steward.person()),
                once.from(contact -> knowledge));
        return knowledge;
    }

    private List<DoorKnowledge.Ticket> doorList(Event event, Instant now) {
        DoorRules rules = new DoorRules(event);
        Set<MemberId> admitted = store.standings(event.id()).stream()
                .filter(Standing::isAdmitted)
                .map(Standing::member)
                .collect(Collectors.toSet());
        return registrations.ofEvent(event.id()).stream()
                .map(registration -> new DoorKnowledge.Ticket(
                        registration.ticket().toString(),
                        state(rules, registration, now),
                        admitted.contains(registration.member())))
                .toList();
    }

    private static String state(DoorRules rules, Registration registration, Instant now) {
        return rules.stateAt(Optional.of(registration), now)
                .map(entered -> entered.state().name())
                .orElse(registration.state().name());
    }
}
