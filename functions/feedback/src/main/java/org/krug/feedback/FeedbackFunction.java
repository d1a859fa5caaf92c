package org.krug.feedback;

import java.util.List;
import org.krug.kernel.HttpFunction;

/** The Lambda function of the express survey. */
public final class FeedbackFunction extends HttpFunction {

    public FeedbackFunction() {
        super(FeedbackFunction.class);
    }

    @Override
    protected List<String> primingPaths() {
        return List.of(
                "/clubs/" + NOBODY + "/events/" + NOBODY + "/survey",
                "/clubs/" + NOBODY + "/events/" + NOBODY + "/survey/totals");
    }
}
