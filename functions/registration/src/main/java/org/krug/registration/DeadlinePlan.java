package org.krug.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import org.krug.contract.EventId;
import org.krug.events.Event;
import org.krug.kernel.Deadlines;
import org.krug.kernel.Settings;

/** Has the deadline function called when something is due. Names are stable, so that setting one again moves it. */
@Singleton
final class DeadlinePlan {
    private final Deadlines deadlines;

    DeadlinePlan(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The deadlines of an event that are still to come after its last change, or none of a cancelled one. */
    void of(Event event) {
        Map<String, Instant> fixed = Map.of(
                name(event.id(), "due"), event.times().reconfirmationDue(),
                name(event.id(), "ends"), event.times().ends());
        fixed.forEach((name, at) -> {
            if (event.status() == Event.Status.PUBLISHED && at.isAfter(event.changed())) {
                set(event.id(), name, at);
            } else {
                deadlines.drop(name);
            }
        });
    }

    /** The end of an offer; those that end within the same second share a deadline. */
    void ofOffer(EventId event, Instant until) {
        Instant second = Instant.ofEpochSecond(until.plusNanos(999_999_999).getEpochSecond());
        set(event, name(event, "offer-" + second.getEpochSecond()), second);
    }

    private void set(EventId event, String name, Instant at) {
        deadlines.set(new Deadlines.Deadline(
                name,
                at,
                Settings.required("REGISTRATION_DEADLINES"),
                "{\"event\":\"%s\",\"at\":\"%s\"}".formatted(event, at)));
    }

    /** Without the id's hyphens, for a name has 64 characters at most. */
    private static String name(EventId event, String what) {
        return "registration-" + event.toString().replace("-", "") + "-" + what;
    }
}
