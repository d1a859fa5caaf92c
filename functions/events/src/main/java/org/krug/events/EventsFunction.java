package org.krug.events;

import java.util.List;
import org.krug.kernel.HttpFunction;

/** The Lambda function of events and their calendars. */
public final class EventsFunction extends HttpFunction {

    public EventsFunction() {
        super(EventsFunction.class);
    }

    @Override
    protected List<String> primingPaths() {
        return List.of("/clubs/" + NOBODY + "/events", "/clubs/" + NOBODY + "/events/" + NOBODY);
    }
}
