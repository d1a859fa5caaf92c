package org.krug.members;

import java.util.List;
import org.krug.kernel.HttpFunction;

/** The Lambda function of clubs and members. */
public final class MembersFunction extends HttpFunction {

    public MembersFunction() {
        super(MembersFunction.class);
    }

    @Override
    protected List<String> primingPaths() {
        return List.of("/me", "/clubs/" + NOBODY, "/clubs/" + NOBODY + "/members");
    }
}
