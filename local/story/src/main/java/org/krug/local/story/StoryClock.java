package org.krug.local.story;

import java.time.Instant;
import org.krug.local.LocalCloud;

/** The story's time: it stands at each step, and nothing is handled late. */
public final class StoryClock {
    private final LocalCloud cloud;

    StoryClock(LocalCloud cloud) {
        this.cloud = cloud;
    }

    public Instant now() {
        return cloud.clock().instant();
    }

    /** Moves on, through every deadline before that moment; those at that very moment still wait. */
    void moveTo(Instant moment) {
        if (moment.isAfter(now())) {
            settle();
            cloud.time().standAt(moment);
        }
    }

    /** Fires the deadlines of this very moment. */
    void fireDue() {
        settle();
        cloud.time().runDue();
        settle();
    }

    /** Waits until what was done so far has reached everybody whom streams tell. */
    void settle() {
        cloud.drain();
    }
}
