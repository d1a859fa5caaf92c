package org.krug.live;

import org.krug.kernel.HttpFunction;

/** The Lambda function of the live counts over HTTP. */
public final class LiveFunction extends HttpFunction {

    public LiveFunction() {
        super(LiveFunction.class);
    }
}
