package org.krug.registration;

import jakarta.inject.Inject;
import org.krug.kernel.Change;
import org.krug.kernel.StreamFunction;

/** The Lambda function that reacts to the streams of events, registrations and admissions. */
public final class RegistrationStreamFunction extends StreamFunction {
    @Inject
    StreamReactions reactions;

    public RegistrationStreamFunction() {
        super(RegistrationStreamFunction.class);
    }

    @Override
    protected void react(Change change) {
        reactions.to(change);
    }
}
