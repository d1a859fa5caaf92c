package org.krug.insights;

import org.krug.kernel.HttpFunction;

/** The Lambda function of sponsor summaries. */
public final class InsightsFunction extends HttpFunction {

    public InsightsFunction() {
        super(InsightsFunction.class);
    }
}
