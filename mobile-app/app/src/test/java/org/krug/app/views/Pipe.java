package org.krug.app.views;

import java.time.Duration;
import org.krug.app.wire.NoAnswerException;
import org.krug.app.wire.Reply;
import org.krug.app.wire.Request;
import org.krug.app.wire.Transport;
import org.krug.app.wire.UrlTransport;

/** A phone's network, which a test closes and opens. */
final class Pipe implements Transport {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Transport network = new UrlTransport(PATIENCE, PATIENCE);
    volatile boolean closed;

    @Override
    public Reply send(Request request) throws NoAnswerException {
        if (closed) {
            throw new NoAnswerException("the test has closed the network");
        }
        return network.send(request);
    }
}
