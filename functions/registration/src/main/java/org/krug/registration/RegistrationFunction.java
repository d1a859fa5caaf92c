package org.krug.registration;

import org.krug.kernel.HttpFunction;

/** The Lambda function of places, waitlists, offers and tickets. */
public final class RegistrationFunction extends HttpFunction {

    public RegistrationFunction() {
        super(RegistrationFunction.class);
    }
}
