package org.krug.notify;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.krug.events.Event;
import org.krug.kernel.Deadlines;
import org.krug.kernel.Settings;

/** Sets the deadlines at which an event's letters are due. One that has passed already is set all the same and comes at once. */
@Singleton
final class EventDeadlines {
    private final Deadlines deadlines;

    EventDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /**
     * Sets what is new or has moved; the rest stays, for a deadline that has come would come again.
     *
     * @param before the event as it was when it was published before, absent when it was not
     */
    void set(Optional<Event> before, Event event) {
        for (Moment moment : Moment.values()) {
            if (!before.map(moment::of).equals(Optional.of(moment.of(event)))) {
                deadlines.set(new Deadlines.Deadline(
                        moment.deadline(event.id()),
                        moment.of(event),
                        Settings.required("NOTIFY_DEADLINES"),
                        input(moment, event)));
            }
        }
    }

    void drop(Event event) {
        for (Moment moment : Moment.values()) {
            deadlines.drop(moment.deadline(event.id()));
        }
    }

    /** Ids and a time only: inputs lie readable with the scheduler. None of the values needs escaping. */
    private static String input(Moment moment, Event event) {
        return "{\"event\":\"" + event.id() + "\",\"moment\":\"" + moment + "\",\"at\":\"" + moment.of(event) + "\"}";
    }
}
