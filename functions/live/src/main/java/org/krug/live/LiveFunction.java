package org.krug.live;

import java.util.List;
import org.krug.kernel.HttpFunction;

/** The Lambda function of the live counts over HTTP. */
public final class LiveFunction extends HttpFunction {

    public LiveFunction() {
        super(LiveFunction.class);
    }

    @Override
    protected List<String> primingPaths() {
        return List.of("/clubs/" + NOBODY + "/events/" + NOBODY + "/live");
    }
}
