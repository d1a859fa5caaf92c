package org.krug.live;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.krug.contract.EventId;
import org.krug.contract.live.LiveSnapshot;

/** The counts as a whole, recounted first when that was long ago, so that a record lost for good does not show for long. */
@Singleton
final class Snapshots {
    private final CountStore store;
    private final Counting counting;
    private final Pushes pushes;

    Snapshots(CountStore store, Counting counting, Pushes pushes) {
        this.store = store;
        this.counting = counting;
        this.pushes = pushes;
    }

    LiveSnapshot of(EventId event, Instant now) {
        if (store.claimRecount(event, now)) {
            pushes.tell(counting.recount(event), now);
        }
        return Messages.snapshot(event, store.counts(event));
    }
}
