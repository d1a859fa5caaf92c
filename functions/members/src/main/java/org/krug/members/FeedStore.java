package org.krug.members;

import java.util.Optional;
import org.krug.kernel.Once;

/** Keeps who reads which private feed: only the hash of its secret, and one feed a person. */
interface FeedStore {

    /** Gives the person this feed and ends the one they had. */
    void give(String subject, String hash, Once<String> once);

    /** Whose feed it is, absent when it never was one or has ended. */
    Optional<String> subject(String hash);

    /** Whether the person has a feed. */
    boolean has(String subject);

    /** Ends the person's feed; nothing happens when there is none. */
    void end(String subject);
}
