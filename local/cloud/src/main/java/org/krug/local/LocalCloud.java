package org.krug.local;

import java.net.URI;
import org.krug.local.clock.ClockDrive;
import org.krug.local.clock.LocalClock;
import org.krug.local.lambda.FunctionCaller;
import org.krug.local.services.CloudServices;

/**
 * The cloud of one template.yaml, running in this process. One at a time: what functions learn from their environment is
 * given to them as system properties.
 */
public final class LocalCloud implements AutoCloseable {

    private LocalCloud() {}

    /**
     * Starts everything but the functions, which start when they are first called.
     *
     * @throws CloudStartException when the template is wrong or the port is taken; its message is for the reader
     */
    public static LocalCloud start(CloudOptions options, CloudServices.Factory services) {
        throw new UnsupportedOperationException();
    }

    /** Where the HTTP API answers, without a slash at its end. */
    public URI address() {
        throw new UnsupportedOperationException();
    }

    /** Where the WebSocket API is opened. */
    public URI webSocketAddress() {
        throw new UnsupportedOperationException();
    }

    /** Where AWS SDKs reach the emulated services. */
    public URI servicesAddress() {
        throw new UnsupportedOperationException();
    }

    /** Where DynamoDB Local answers. */
    public URI dynamoDbAddress() {
        throw new UnsupportedOperationException();
    }

    public LocalClock clock() {
        throw new UnsupportedOperationException();
    }

    /** Moves the clock past deadlines. */
    public ClockDrive time() {
        throw new UnsupportedOperationException();
    }

    public FunctionCaller functions() {
        throw new UnsupportedOperationException();
    }

    public CloudServices services() {
        throw new UnsupportedOperationException();
    }

    /** Returns when all streams are caught up, with everything that their functions wrote. Cheap when nothing was called since. */
    public void drain() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
