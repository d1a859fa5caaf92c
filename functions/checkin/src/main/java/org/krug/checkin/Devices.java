package org.krug.checkin;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.krug.contract.InvalidInput;
import org.krug.contract.checkin.DoorKnowledge;
import org.krug.contract.events.Doors;
import org.krug.events.Event;
import org.krug.kernel.Once;
import org.krug.registration.TicketKeys;

/** Measures the clocks of stewards' devices and tells them what they need while they are offline. */
@Singleton
final class Devices {
    /** A clock that is off by more than ten years is no clock. */
    private static final Duration MOST = Duration.ofDays(3653);

    private final CheckinStore store;
    private final TicketKeys keys;
    private final OfflineLists lists;

    Devices(CheckinStore store, TicketKeys keys, OfflineLists lists) {
        this.store = store;
        this.keys = keys;
        this.lists = lists;
    }

    DoorKnowledge contact(Shift steward, String device, Instant deviceTime, Once<DoorKnowledge> once) {
        Duration offset = Duration.between(deviceTime, steward.now());
        if (offset.abs().compareTo(MOST) > 0) {
            throw new InvalidInput("deviceTime", InvalidInput.Rule.WRONG_FORM);
        }
        Event event = steward.event();
        // As organisers turned the doors: a device without a network knows no more than this.
        Doors.Standing stand = event.doors().at(steward.now());
        // The contact is kept last: a device that hears nothing back must not count as knowing the door.
        DoorKnowledge knowledge = new DoorKnowledge(
                steward.now(),
                offset.toMillis(),
                keys.of(event.id()).text(),
                event.staticTickets(),
                stand == Doors.Standing.OPEN
                        ? event.doors().boundary(steward.now())
                        : event.times().doorsOpen(),
                stand == Doors.Standing.SHUT
                        ? event.doors().boundary(steward.now())
                        : event.times().ends(),
                lists.tickets(steward, device));
        store.keep(
                event.id(),
                new CheckinStore.Contact(device, steward.now(), offset.toMillis(), steward.person()),
                once.from(contact -> knowledge));
        return knowledge;
    }
}
