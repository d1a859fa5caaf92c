package org.krug.mentoring;

import org.krug.kernel.HttpFunction;

/** The Lambda function of mentor rounds. */
public final class MentoringFunction extends HttpFunction {

    public MentoringFunction() {
        super(MentoringFunction.class);
    }
}
