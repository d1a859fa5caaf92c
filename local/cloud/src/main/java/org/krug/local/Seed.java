package org.krug.local;

import java.io.PrintWriter;

/** Fills a local cloud that was started for the first time with something to look at; found with ServiceLoader. */
public interface Seed {

    /** Plants the data through the cloud's own interfaces, and tells the reader who to sign in as. */
    void plant(LocalCloud cloud, PrintWriter out);
}
