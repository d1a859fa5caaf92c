package org.krug.events;

import org.krug.kernel.HttpFunction;

/** The Lambda function of events and their calendars. */
public final class EventsFunction extends HttpFunction {

    public EventsFunction() {
        super(EventsFunction.class);
    }
}
