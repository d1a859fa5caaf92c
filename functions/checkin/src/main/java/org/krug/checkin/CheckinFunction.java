package org.krug.checkin;

import org.krug.kernel.HttpFunction;

/** The Lambda function of the door. */
public final class CheckinFunction extends HttpFunction {

    public CheckinFunction() {
        super(CheckinFunction.class);
    }
}
