package org.krug.registration;

import java.util.List;
import org.krug.kernel.HttpFunction;

/** The Lambda function of places, waitlists, offers and tickets. */
public final class RegistrationFunction extends HttpFunction {

    public RegistrationFunction() {
        super(RegistrationFunction.class);
    }

    @Override
    protected List<String> primingPaths() {
        return List.of(
                "/clubs/" + NOBODY + "/events/" + NOBODY + "/registration",
                "/clubs/" + NOBODY + "/events/" + NOBODY + "/ticket-key",
                "/clubs/" + NOBODY + "/events/" + NOBODY + "/registrations/counts");
    }
}
