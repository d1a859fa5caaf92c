package org.krug.local;

import java.io.PrintWriter;

/** Fills a local cloud that was started for the first time with something to look at; found with ServiceLoader. */
public interface Seed {

    /**
     * Plants the data through the cloud's own interfaces.
     *
     * @param out for what happens meanwhile
     * @return what {@link #tell} needs to know at this start and at later ones
     * @throws CloudStartException when it can't be done; its message is for the reader
     */
    String plant(LocalCloud cloud, PrintWriter out);

    /**
     * Tells the reader who to sign in as, and where.
     *
     * @param planted what {@link #plant} returned, at this start or an earlier one
     */
    void tell(LocalCloud cloud, String planted, PrintWriter out);
}
