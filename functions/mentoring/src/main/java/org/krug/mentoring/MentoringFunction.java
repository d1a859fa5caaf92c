package org.krug.mentoring;

import java.util.List;
import org.krug.kernel.HttpFunction;

/** The Lambda function of mentor rounds. */
public final class MentoringFunction extends HttpFunction {

    public MentoringFunction() {
        super(MentoringFunction.class);
    }

    @Override
    protected List<String> primingPaths() {
        return List.of("/clubs/" + NOBODY + "/mentor-rounds");
    }
}
