package org.krug.local.aws.scheduler;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Functions that only note what they were invoked with, and fail as often as they are told. */
final class RecordingTargets implements TargetInvoker {
    final List<String> inputs = new ArrayList<>();
    int failuresLeft;
    Consumer<String> whenInvoked = input -> {};

    @Override
    public synchronized void invoke(String functionArn, String inputJson, Instant scheduledTime) throws Exception {
        inputs.add(inputJson);
        whenInvoked.accept(inputJson);
        if (failuresLeft > 0) {
            failuresLeft--;
            throw new IllegalStateException("down");
        }
    }
}
