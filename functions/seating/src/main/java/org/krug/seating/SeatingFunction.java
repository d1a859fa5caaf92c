package org.krug.seating;

import java.util.List;
import org.krug.kernel.HttpFunction;

/** The Lambda function of tables. */
public final class SeatingFunction extends HttpFunction {

    public SeatingFunction() {
        super(SeatingFunction.class);
    }

    @Override
    protected List<String> primingPaths() {
        return List.of(
                "/clubs/" + NOBODY + "/events/" + NOBODY + "/tables",
                "/clubs/" + NOBODY + "/events/" + NOBODY + "/tables/mine");
    }
}
