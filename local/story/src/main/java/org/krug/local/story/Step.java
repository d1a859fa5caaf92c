package org.krug.local.story;

import java.time.Instant;
import org.krug.local.story.Action.Offline;

/** Something to do at a moment of the story, once the clock stands there. */
sealed interface Step {
    Instant at();

    /** Somebody acts. */
    record Acts(Action action) implements Step {
        @Override
        public Instant at() {
            return action.at();
        }
    }

    /** A device is about to lose its network: what it learns now is the last for a while. */
    record GoesOffline(String device, Offline offline) implements Step {
        @Override
        public Instant at() {
            return offline.since();
        }
    }

    /** A device has its network again and uploads its whole queue. */
    record Uploads(String device, Offline offline) implements Step {
        @Override
        public Instant at() {
            return offline.until();
        }
    }

    /** The event starts: its registrations are counted before that moment's deadlines. */
    record Starts(Instant at) implements Step {}

    /** The event ends: its registrations are counted after that moment's deadlines. */
    record Ends(Instant at) implements Step {}
}
