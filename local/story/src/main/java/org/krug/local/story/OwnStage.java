package org.krug.local.story;

import java.net.URI;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.krug.local.LocalCloud;

/** A local cloud in this process. */
final class OwnStage implements Stage {
    private final LocalCloud cloud;

    OwnStage(LocalCloud cloud) {
        this.cloud = cloud;
    }

    @Override
    public URI address() {
        return cloud.address();
    }

    @Override
    public URI services() {
        return cloud.servicesAddress();
    }

    @Override
    public Instant instant() {
        return cloud.clock().instant();
    }

    @Override
    public void standAt(Instant moment) {
        cloud.time().standAt(moment);
    }

    @Override
    public void runDue() {
        cloud.time().runDue();
    }

    @Override
    public void settle() {
        cloud.drain();
    }

    @Override
    public void settleBeside(Runnable errands) {
        CompletableFuture<Void> streams = CompletableFuture.runAsync(this::settle);
        errands.run();
        streams.join();
        // What the errands wrote.
        settle();
    }

    @Override
    public boolean revived() {
        return false;
    }

    @Override
    public void close() {
        cloud.close();
    }
}
