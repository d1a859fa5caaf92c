package org.krug.kernel;

import java.time.Instant;

/** Calls a function when a moment has come. Deadlines themselves are conditions at use; this only tidies up and tells people. */
public interface Deadlines {

    /**
     * One call to come.
     *
     * @param name unique and stable, at most 64 letters, digits, dots, hyphens, underscores: setting the same name again moves it
     * @param at precise to a minute in the cloud
     * @param function the ARN of the function to call
     * @param input JSON handed to it
     */
    record Deadline(String name, Instant at, String function, String input) {}

    void set(Deadline deadline);

    /** Forgets a deadline; nothing happens when there is none of that name. */
    void drop(String name);
}
