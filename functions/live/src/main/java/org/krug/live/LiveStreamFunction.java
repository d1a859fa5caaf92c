package org.krug.live;

import jakarta.inject.Inject;
import java.util.List;
import org.krug.kernel.Change;
import org.krug.kernel.StreamFunction;

/** The Lambda function that counts what the streams of registration and check-in tell. */
public final class LiveStreamFunction extends StreamFunction {
    @Inject
    Batches batches;

    @SuppressWarnings("NullAway.Init") // Micronaut injects the field while super() runs.
    public LiveStreamFunction() {
        super(LiveStreamFunction.class);
    }

    /** Nothing yet: a batch is counted together, which spares a transaction a record. */
    @Override
    protected void react(Change change) {}

    @Override
    protected void batchEnded(List<Change> reacted) {
        batches.count(reacted);
    }
}
