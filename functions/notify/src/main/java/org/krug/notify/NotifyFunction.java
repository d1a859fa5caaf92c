package org.krug.notify;

import java.util.List;
import org.krug.kernel.HttpFunction;

/** The Lambda function of people's inboxes. */
public final class NotifyFunction extends HttpFunction {

    public NotifyFunction() {
        super(NotifyFunction.class);
    }

    @Override
    protected List<String> primingPaths() {
        return List.of("/me/inbox", "/me/notifications");
    }
}
