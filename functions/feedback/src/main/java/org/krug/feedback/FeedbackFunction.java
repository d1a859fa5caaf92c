package org.krug.feedback;

import org.krug.kernel.HttpFunction;

/** The Lambda function of the express survey. */
public final class FeedbackFunction extends HttpFunction {

    public FeedbackFunction() {
        super(FeedbackFunction.class);
    }
}
