package org.krug.checkin;

import java.util.List;
import org.krug.kernel.HttpFunction;

/** The Lambda function of the door. */
public final class CheckinFunction extends HttpFunction {

    public CheckinFunction() {
        super(CheckinFunction.class);
    }

    @Override
    protected List<String> primingPaths() {
        return List.of(
                "/clubs/" + NOBODY + "/events/" + NOBODY + "/check-ins",
                "/clubs/" + NOBODY + "/events/" + NOBODY + "/check-ins/mine");
    }
}
