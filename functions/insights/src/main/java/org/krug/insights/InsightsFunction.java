package org.krug.insights;

import java.util.List;
import org.krug.kernel.HttpFunction;

/** The Lambda function of sponsor summaries. */
public final class InsightsFunction extends HttpFunction {

    public InsightsFunction() {
        super(InsightsFunction.class);
    }

    @Override
    protected List<String> primingPaths() {
        return List.of("/s/" + NOBODY);
    }
}
