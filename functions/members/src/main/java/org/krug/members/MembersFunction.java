package org.krug.members;

import org.krug.kernel.HttpFunction;

/** The Lambda function of clubs and members. */
public final class MembersFunction extends HttpFunction {

    public MembersFunction() {
        super(MembersFunction.class);
    }
}
