package org.krug.local.story;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;

/** Where a story plays: a local cloud whose clock stands where the story puts it. */
public interface Stage extends InstantSource, AutoCloseable {

    /** Of the HTTP API, without a slash at its end. */
    URI address();

    /** Where AWS's services answer. */
    URI services();

    /** Moves on, through every deadline before that moment; those at that very moment still wait. */
    void standAt(Instant moment);

    /** Fires the deadlines of this very moment. */
    void runDue();

    /** Waits until what was done so far has reached everybody whom streams tell. */
    void settle();

    /** The same; meanwhile people do what no moment of the story depends on. */
    default void settleBeside(Runnable errands) {
        errands.run();
        settle();
    }

    /** Called when a request was not answered. Returns when it makes sense to send it again, or false when it never will. */
    boolean revived();

    @Override
    void close();
}
