package org.krug.contract.events;

import org.krug.contract.Require;

/**
 * A change of an event: what it shall be from now on, as a whole.
 *
 * @param version the version that the organiser saw; the change is refused when the event has another one by now
 */
public record EventEdit(long version, EventPlan event) {

    public EventEdit {
        event = Require.present("event", event);
    }
}
