package org.krug.privacy;

import java.util.List;
import org.krug.kernel.HttpFunction;
import org.krug.kernel.Settings;

/** The Lambda function that tells people what is held on them, and erases it. */
public final class PrivacyFunction extends HttpFunction {

    public PrivacyFunction() {
        super(PrivacyFunction.class);
    }

    @Override
    protected List<String> primingPaths() {
        return List.of("/me/data");
    }

    /** It has none of its own. */
    @Override
    public String primingTable() {
        return Settings.table("requests");
    }
}
