package org.krug.notify;

import jakarta.inject.Inject;
import org.krug.kernel.Change;
import org.krug.kernel.StreamFunction;

/** The Lambda function that writes to people when an event or their registration changes. */
public final class NotifyStreamFunction extends StreamFunction {
    @Inject
    Reactions reactions;

    @SuppressWarnings("NullAway.Init") // Micronaut injects the field while super() runs.
    public NotifyStreamFunction() {
        super(NotifyStreamFunction.class);
    }

    @Override
    protected void react(Change change) {
        reactions.to(change);
    }
}
